/// What apps write in place of a message, in many languages.
enum AppWords {
  /// Tells quickly that a message holds none of these.
  static let screen = AppWordsScreen(starts: deletions, ends: omissions)

  /// Returns the text without a remark that it was changed, and whether there was one.
  static func withoutEdit(_ text: String) -> (text: String, isEdited: Bool) {
    guard text.hasSuffix(">") || text.hasSuffix(">\u{200E}"),
      let start = text.lastIndex(of: "<")
    else { return (text, false) }
    let remark = text[text.index(after: start)...].lowercased()
    guard edits.contains(where: { remark.contains($0) }) else { return (text, false) }
    return (trimmed(String(text[..<start])), true)
  }

  /// Returns whether the text stands in place of one that was taken back.
  static func isDeleted(_ text: String) -> Bool {
    guard text.utf8.count < 120 else { return false }
    let plain = folded(text)
    return deletions.contains { plain.hasPrefix($0) }
  }

  /// Returns the words under a picture, sound or file; nil if the text stands for none.
  static func caption(_ text: String) -> String? {
    let end = text.firstIndex(where: \.isNewline) ?? text.endIndex
    let first = text[..<end]
    guard first.utf8.count < 200, isMedia(folded(String(first))) else { return nil }
    return trimmed(String(text[end...]))
  }

  private static func isMedia(_ line: String) -> Bool {
    if line.hasPrefix("<"), line.hasSuffix(">") {
      return brackets.contains { line.contains($0) }
    }
    if line.hasSuffix(")"), let open = line.lastIndex(of: "(") {
      let inside = line[line.index(after: open)...].dropLast()
      if attachments.contains(String(inside)) { return true }
    }
    return line.utf8.count < 60 && omissions.contains { line == $0 || line.hasSuffix(": " + $0) }
  }

  /// Returns the text in small letters, without marks of direction.
  private static func folded(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !ScalarCursor.isMark(scalar) { plain.append(scalar) }
    return trimmed(String(plain)).lowercased()
  }

  /// Returns the text without blanks and marks of direction around it.
  static func trimmed(_ text: String) -> String {
    var part = text.unicodeScalars[...]
    while let first = part.first, isPadding(first) { part.removeFirst() }
    while let last = part.last, isPadding(last) { part.removeLast() }
    return String(part)
  }

  private static func isPadding(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || ScalarCursor.isMark(scalar)
  }

  private static let edits = [
    "this message was edited", "nachricht wurde bearbeitet", "se editó este mensaje",
    "mensaje editado", "message a été modifié", "messaggio è stato modificato", "mensagem editada",
    "bericht is bewerkt", "сообщение изменено", "mesaj düzenlendi", "wiadomość została edytowana",
  ]
  private static let deletions = [
    "this message was deleted", "you deleted this message", "diese nachricht wurde gelöscht",
    "du hast diese nachricht gelöscht", "se eliminó este mensaje", "eliminaste este mensaje",
    "ce message a été supprimé", "vous avez supprimé ce message",
    "questo messaggio è stato eliminato", "hai eliminato questo messaggio", "mensagem apagada",
    "essa mensagem foi apagada", "esta mensagem foi apagada", "você apagou esta mensagem",
    "dit bericht is verwijderd", "je hebt dit bericht verwijderd",
    "u hebt dit bericht verwijderd", "данное сообщение удалено", "вы удалили это сообщение",
    "bu mesaj silindi", "bu mesajı sildiniz", "ta wiadomość została usunięta",
    "usunięto tę wiadomość", "تم حذف هذه الرسالة", "ההודעה נמחקה", "您已删除此消息", "此消息已删除",
  ]
  private static let brackets = [
    "omitted", "ausgeschlossen", "weggelassen", "omitido", "omis", "omess", "oculta", "weggelaten",
    "пропущен", "без медиа", "dahil edilmedi", "pominięto", "attached:", "anhang:", "adjunto:",
    "allegato:", "anexado:", "pièce jointe", "bijgevoegd:", "вложение", "ekli:", "załącznik",
    "محذوف", "המדיה לא נכללה",
  ]
  private static let attachments: Set = [
    "file attached", "datei angehängt", "archivo adjunto", "fichier joint", "file allegato",
    "arquivo anexado", "ficheiro anexado", "bestand bijgevoegd", "файл добавлен", "dosya ekli",
    "plik załączony",
  ]
  private static let omissions = [
    "image omitted", "video omitted", "audio omitted", "sticker omitted", "gif omitted",
    "document omitted", "contact card omitted", "video note omitted", "bild weggelassen",
    "video weggelassen", "audio weggelassen", "sticker weggelassen", "gif weggelassen",
    "dokument weggelassen", "imagen omitida", "video omitido", "audio omitido", "sticker omitido",
    "documento omitido", "image absente", "vidéo absente", "audio omis", "sticker omis",
    "document manquant", "immagine omessa", "video omesso", "audio omesso", "sticker omesso",
    "documento omesso", "imagem ocultada", "vídeo omitido", "áudio ocultado", "figurinha omitida",
    "documento ocultado", "afbeelding weggelaten", "video weggelaten", "audio weggelaten",
    "sticker weggelaten", "document weggelaten", "view once photo", "view once video", "null",
  ]
}
