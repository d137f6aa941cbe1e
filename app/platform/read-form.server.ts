import { badRequest } from "./page-errors.server.ts";

/** The form that a request carries. Ends the request with 400 when its body is no form: no page of ours sends that. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    return badRequest();
  }
}
