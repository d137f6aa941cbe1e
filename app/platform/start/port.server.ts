import { createServer } from "node:net";
import { codeOf, StartError } from "../../../db/start-error.ts";

const TRIES = 10;

/**
 * The port to listen on: the wanted one, or when nobody chose it, the next of ten that is free.
 * @throws StartError when a chosen port is taken, or none is free.
 */
export async function choosePort(wanted: number, isChosen: boolean, host: string): Promise<number> {
  if (await isFree(wanted, host)) return wanted;
  if (isChosen) throw new StartError(`Poort ${wanted} is al in gebruik: kies een andere met PORT.`);
  for (let port = wanted + 1; port <= wanted + TRIES; port++) {
    if (await isFree(port, host)) return port;
  }
  throw new StartError(
    `De poorten ${wanted} tot en met ${wanted + TRIES} zijn al in gebruik: kies een andere met PORT.`,
  );
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => {
      const code = codeOf(error);
      if (code === "EADDRINUSE") resolve(false);
      else if (code === "EACCES")
        reject(new StartError(`Poort ${port} mag dit account niet gebruiken: kies een andere met PORT.`));
      else reject(new StartError(`Het adres ${host} (HOST) is niet van deze computer.`));
    });
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
