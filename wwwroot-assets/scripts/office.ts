import { liveProgress } from './behaviours/live-progress'
import htmx from 'htmx.org'
import './shop'
import { enhance, register } from './enhance'
import { focusPoint } from './behaviours/focus-point'
import { imagePreview } from './behaviours/image-preview'
import { leaveGuard } from './behaviours/leave-guard'
import { reorder } from './behaviours/reorder'
import { selectAll } from './behaviours/select-all'

register({ 'focus-point': focusPoint, reorder, 'image-preview': imagePreview, 'leave-guard': leaveGuard, 'select-all': selectAll })

// Our content security policy has neither 'unsafe-eval' nor inline styles.
htmx.config.allowEval = false
htmx.config.includeIndicatorStyles = false
htmx.config.selfRequestsOnly = true
register({ 'live-progress': liveProgress })
htmx.onLoad(element => enhance(element.parentElement ?? document))
enhance(document)
