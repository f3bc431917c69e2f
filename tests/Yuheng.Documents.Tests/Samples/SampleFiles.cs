using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Documents.Tests.Samples;

/// <summary>The documents under samples/.</summary>
internal static class SampleFiles
{
    /// <summary>The folder that holds Yuheng.slnx: YUHENG_ROOT, or found by walking up from the tests.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every sample by its path under samples/, with forward slashes.</summary>
    public static IReadOnlyList<string> Names { get; } = Directory
        .EnumerateFiles(Path.Combine(Root, "samples"), "*.txt", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Path.Combine(Root, "samples"), path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)
        .ToList();

    /// <summary>The samples whose layouts are written too; other provinces' forms are read only.</summary>
    public static IReadOnlyList<string> Written { get; } = Names
        .Where(name => Read(name, File.ReadAllBytes(PathOf(name))) is { DepartmentTarget: null or { TermIndicators: [] } } record
            && record.Forms.All(form => LayoutBook.Instance.Find(form.Form.Layout) is not null))
        .ToList();

    /// <summary>One row of theory data a sample.</summary>
    public static TheoryData<string> All() => [.. Names];

    /// <summary>Whether the long form of the property tests is asked for.</summary>
    public static bool Long => Environment.GetEnvironmentVariable("YUHENG_LONG") == "1";

    public static string PathOf(string name) => Path.Combine(Root, "samples", name);

    public static string ExpectedOf(string name) => Path.ChangeExtension(PathOf(name), ".expected.json");

    /// <summary>Reads bytes all the way to records; the samples are never refused.</summary>
    public static DocumentRecord Read(string name, byte[] bytes)
    {
        var source = SourceDocument.Take(name, bytes);
        Assert.Null(source.Refusal);
        var record = DocumentReader.Read(source.Value!);
        Assert.Null(record.Refusal);
        return record.Value!;
    }

    private static string FindRoot()
    {
        if (Environment.GetEnvironmentVariable("YUHENG_ROOT") is { Length: > 0 } named)
        {
            return named;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Yuheng.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("Yuheng.slnx is in no folder above the tests; name its folder in YUHENG_ROOT.");
    }
}
