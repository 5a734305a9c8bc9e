import { z } from 'zod'
import { cancelWork, findWork, listWork } from '#people/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { projectParams, task } from './schemas.ts'

const taskParams = projectParams.extend({ taskId: z.string() })

export const workEndpoints: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/work',
    summary: 'The long work of a project, newest first',
    operation: 'work.read',
    params: projectParams,
    answer: z.array(task),
    run: (ctx, { params }) => listWork(ctx, params.projectId),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/work/{taskId}',
    summary: 'One piece of long work: how far it is, or how it ended',
    operation: 'work.read',
    params: taskParams,
    answer: task,
    run: (ctx, { params }) => findWork(ctx, params),
  }),
  endpoint({
    method: 'delete',
    path: '/projects/{projectId}/work/{taskId}',
    summary: 'Ask long work to stop; what it would have replaced stays as it was',
    operation: 'work.cancel',
    params: taskParams,
    run: (ctx, { params }) => cancelWork(ctx, params),
  }),
]
