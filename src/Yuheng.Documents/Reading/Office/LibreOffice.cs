namespace Yuheng.Documents.Reading.Office;

/// <summary>
/// LibreOffice as a child program: many files for one start, no window, a fresh profile that runs no macro and updates no link, without network, within limits.
/// </summary>
internal static class LibreOffice
{
    private const string Profile = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """;

    /// <summary>Converts files of a folder. One that it cannot convert is passed over.</summary>
    /// <param name="folder">The folder, of our own making.</param>
    /// <param name="ending">What to make of them: pdf, docx, xlsx.</param>
    /// <param name="names">The names of the files.</param>
    /// <param name="limits">What it may use.</param>
    /// <param name="cancel">Stops it from outside.</param>
    public static Task<ChildResult> ConvertAsync(TemporaryFolder folder, string ending, IEnumerable<string> names, ChildLimits limits, CancellationToken cancel = default)
    {
        var profile = Path.Join(folder.Path, "profile");
        Directory.CreateDirectory(Path.Join(profile, "user"));
        File.WriteAllText(Path.Join(profile, "user", "registrymodifications.xcu"), Profile);
        string[] arguments =
        [
            "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo", "--nofirststartwizard",
            "-env:UserInstallation=" + new Uri(profile).AbsoluteUri, "--convert-to", ending, "--outdir", Path.Join(folder.Path, "out"),
            .. names.Select(name => Path.Join(folder.Path, name)),
        ];
        return ChildProgram.RunAsync("soffice", arguments, folder.Path, limits, cancel);
    }

    /// <summary>Where it puts what it makes of a file.</summary>
    public static string Made(TemporaryFolder folder, string name, string ending) => Path.Join(folder.Path, "out", Path.ChangeExtension(name, ending));
}
