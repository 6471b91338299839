/// What in a draft will hurt the repair; the raw value is its name in the output of `mend check`.
public enum FlagType: String, CaseIterable, Hashable, Sendable {
  case butCancels = "but-cancels"
  case conditional
  case yourFeelings = "your-feelings"
  case passiveEvasion = "passive-evasion"
  case excuse
  case crimeSheet = "crime-sheet"
  case counterBlame = "counter-blame"
  case overdo
  case asksForgiveness = "asks-forgiveness"
  case minimises
  case alwaysNever = "always-never"
  case character
  case nameCalling = "name-calling"
  case mindReading = "mind-reading"
  case should
  case comparison
  case sarcasm
  case fakeFeeling = "fake-feeling"
  case ultimatum
  case reassurancePress = "reassurance-press"
  case noReturnTime = "no-return-time"
  case demand
}

/// What a draft of some kind needs; the raw value is its name in the output of `mend check`.
///
/// The parts of an apology follow Lewicki, Polin & Lount 2016.
public enum DraftPart: String, CaseIterable, Hashable, Sendable {
  case namesAct = "names-act"
  case responsibility, impact, amends
  case changePlan = "change-plan"
  case returnTime = "return-time"
}
