/// A report on sessions.
public enum Report {
  /// Returns the report for a reader; nil when it would hold nothing because nothing is shared.
  ///
  /// - Throws: ``ReportError/template`` if the program was put together wrongly.
  public static func text(
    _ input: ReportInput, for audience: Audience, as format: ReportFormat
  ) throws(ReportError) -> String? {
    let page: Page? =
      switch audience {
      case .self: SelfPage(input).page()
      case .partner: PartnerPage(input: input).page()
      case .therapist: TherapistPage(input).page()
      case .together: TogetherPage(input: input).page()
      }
    guard let page else { return nil }
    return try PageWriting(format: format).text(page)
  }
}
