/** Made by the Remix plugin while bundling: all routes, and the addresses of the client files. */
declare module "virtual:remix/server-build" {
  export * from "@remix-run/dev/server-build";
}
