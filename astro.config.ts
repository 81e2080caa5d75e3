import { defineConfig } from 'astro/config';

/**
 * Static pages that open from any place: every address is a folder with an index.html, all links are written
 * relative by the pages themselves (src/site/links.ts), and Astro adds no stylesheet, script or link of its own.
 */
export default defineConfig({
  srcDir: './src/site',
  outDir: './dist',
  output: 'static',
  trailingSlash: 'always',
  // A stylesheet file of Astro's own would be linked by an absolute address.
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0 },
    plugins: [
      {
        // The development server knows addresses as folders; our links name the file in them.
        name: 'index-files',
        configureServer(server) {
          server.middlewares.use((request, _response, next) => {
            request.url = request.url?.replace(/\/index\.html(?=$|[?#])/, '/') ?? '/';
            next();
          });
        },
      },
    ],
  },
});
