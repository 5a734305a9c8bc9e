import type { Endpoint } from './endpoint.ts'
import { projectEndpoints } from './projects.ts'

/** Every endpoint of the API, in the order of the reference page. */
export const endpoints: Endpoint[] = [...projectEndpoints]
