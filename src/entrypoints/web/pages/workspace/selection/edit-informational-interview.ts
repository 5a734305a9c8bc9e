import { editPages } from '../register/form-pages.tsx'
import { interviewView } from './views.tsx'

export const { get, post } = editPages(interviewView)
