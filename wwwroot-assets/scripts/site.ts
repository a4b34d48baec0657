import './shop'
import { enhance } from './enhance'

enhance(document)
