import compress from "@fastify/compress";
import helmet from "@fastify/helmet";
import Fastify, { type FastifyInstance } from "fastify";

/** The HTTP server with what every answer needs: security headers, compression, a health address. */
export async function httpServer(): Promise<FastifyInstance> {
  const app = Fastify({
    trustProxy: "loopback",
    forceCloseConnections: true,
    // What nobody expected, and nothing else: no address, no body, no name of a person.
    logger: { level: "error" },
  });

  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        // The component library sets its measures as inline styles.
        styleSrc: ["'self'", "'unsafe-inline'"],
        // Whether the site is served over TLS is the reverse proxy's affair; a local trial is not.
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  });
  await app.register(compress);

  app.get("/health", () => ({ status: "ok" }));
  return app;
}
