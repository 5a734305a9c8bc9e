export { addClaim, changeClaim, isClaimHeld, removeClaim } from './change-claims.ts'
export { addGround, confirmGround, removeGround } from './change-grounds.ts'
export { CLAIM_KINDS, type Claim, type ClaimGround, type ClaimKind, type Strength } from './claim.ts'
export { contributions } from './contributions.ts'
export {
  contentOfClaim,
  countClaims,
  describeClaims,
  findClaim,
  listClaims,
  listClaimsResting,
} from './find-claims.ts'
export { keepClaimsIn, type SaidClaim } from './keep-claims.ts'
export { type FoundGrounds, searchGrounds } from './search-grounds.ts'
