import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.temporal.internal.testservice.GRPCServerHelper;
import io.temporal.internal.testservice.TestServicesStarter;
import java.net.InetSocketAddress;

/** Temporal's time-skipping test server with a clock that begins where we say: {@code PORT START_MILLIS}. The stock one begins now. */
public final class TimeSkippingServer {
  public static void main(String[] args) throws Exception {
    int port = Integer.parseInt(args[0]);
    long startMillis = Long.parseLong(args[1]);
    // Time stands until a client unlocks it (true), as in the stock server; the SDK unlocks it while somebody waits for a result.
    TestServicesStarter services = new TestServicesStarter(true, startMillis);
    NettyServerBuilder server = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", port));
    GRPCServerHelper.registerServicesAndHealthChecks(services.getServices(), server);
    server.build().start().awaitTermination();
  }
}
