import Foundation
import PackagePlugin

/// Compiles the folder `Intents` into the module that holds the bundled library.
@main
struct EmbedIntents: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(
      path: "Intents", directoryHint: .isDirectory)
    let output = context.pluginWorkDirectoryURL.appending(path: "CompiledIntents.swift")
    return [
      .buildCommand(
        displayName: "Compiling the intents",
        executable: try context.tool(named: "intentc").url,
        arguments: [folder.path(percentEncoded: false), output.path(percentEncoded: false)],
        inputFiles: inputs(below: folder),
        outputFiles: [output])
    ]
  }

  /// The folders, so that a file that comes or goes is noticed, and the files, so that a change is.
  private func inputs(below folder: URL) -> [URL] {
    let all = FileManager.default.enumerator(
      at: folder, includingPropertiesForKeys: [.isDirectoryKey])
    var inputs = [folder]
    while let url = all?.nextObject() as? URL {
      let isFolder = (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
      if isFolder || url.pathExtension == "yaml" { inputs.append(url) }
    }
    return inputs.sorted { $0.path() < $1.path() }
  }
}
