import { register } from './enhance'
import { confirmed } from './behaviours/confirm'
import { errorSummary } from './behaviours/error-summary'
import { gallery } from './behaviours/gallery'
import { liveForm } from './behaviours/live-form'
import { liveList } from './behaviours/live-list'
import { menu } from './behaviours/menu'
import { printButton } from './behaviours/print-button'
import { quantityStepper } from './behaviours/quantity-stepper'
import { reveal } from './behaviours/reveal'
import { searchSuggest } from './behaviours/search-suggest'
import { slideOver } from './behaviours/slide-over'
import { toasts } from './behaviours/toasts'

register({
  'confirm': confirmed,
  'error-summary': errorSummary,
  'gallery': gallery,
  'live-form': liveForm,
  'live-list': liveList,
  'menu': menu,
  'print-button': printButton,
  'quantity-stepper': quantityStepper,
  'reveal': reveal,
  'search-suggest': searchSuggest,
  'slide-over': slideOver,
  'toasts': toasts,
})
