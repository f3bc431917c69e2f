namespace Yuheng.Documents.Reading.Office;

/// <summary>LibreOffice as a child program: many files for one start, a profile of its own that is gone afterwards, no window.</summary>
internal static class LibreOffice
{
    /// <summary>The package that a refusal names where it is not installed.</summary>
    public const string Package = "libreoffice-writer";

    /// <summary>Converts files of a folder; what it makes of them stands in the same folder under the same names with another ending. A file that it cannot convert is passed over.</summary>
    /// <param name="folder">The folder, of our own making.</param>
    /// <param name="ending">What to make of them: pdf, docx, xlsx.</param>
    /// <param name="names">The names of the files.</param>
    /// <param name="limits">What it may use.</param>
    /// <param name="cancel">Stops it from outside.</param>
    public static Task<ChildResult> ConvertAsync(TemporaryFolder folder, string ending, IEnumerable<string> names, ChildLimits limits, CancellationToken cancel = default)
    {
        var profile = new Uri(Path.Join(folder.Path, ".profile")).AbsoluteUri;
        return ChildProgram.RunAsync(
            "soffice",
            [
                $"-env:UserInstallation={profile}", "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
                "--convert-to", ending, "--outdir", folder.Path, .. names.Select(name => Path.Join(folder.Path, name)),
            ],
            folder.Path,
            limits,
            cancel);
    }
}
