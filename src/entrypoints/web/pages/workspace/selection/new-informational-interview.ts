import { addPages } from '../register/form-pages.tsx'
import { interviewView } from './views.tsx'

export const { get, post } = addPages(interviewView)
