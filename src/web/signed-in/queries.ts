import { QueryClient } from "@tanstack/react-query";

export const queries = new QueryClient();
