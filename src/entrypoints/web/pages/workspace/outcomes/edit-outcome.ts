import { editPages } from '../register/form-pages.tsx'
import { outcomeView } from './view.tsx'

export const { get, post } = editPages(outcomeView)
