import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const projectRoot = fileURLToPath(new URL('../../', import.meta.url));
const api = process.env['DONDOC_API'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: fileURLToPath(new URL('./', import.meta.url)),
  plugins: [react()],
  resolve: { alias: { '@libs': `${projectRoot}libs` } },
  build: {
    outDir: `${projectRoot}dist/web`,
    emptyOutDir: true,
    // Nothing as a data: address: the API's content security policy lets only its own files in.
    assetsInlineLimit: 0,
  },
  server: { host: '127.0.0.1', proxy: { '/api': api } },
});
