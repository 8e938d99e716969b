// Servers start and stop in these specs, on machines that have other things to do. (Jest reads `testTimeout` from no single project.)
jest.setTimeout(60_000);
