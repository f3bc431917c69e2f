using System.Reflection;
using System.Text.RegularExpressions;
using Yuheng.Core.Values;
using Yuheng.Documents;
using Yuheng.Store;
using Yuheng.Web;

namespace Yuheng.Cli.Tests;

/// <summary>What the tree promises its reader: which way things point, how they are named, who may catch what.</summary>
public partial class ArchitectureTests
{
    /// <summary>The folders of Core; each uses only those before it.</summary>
    private static readonly string[] CoreFolders = ["Values", "Findings", "Profiles", "Classification", "Projects", "Papers", "Departments", "Scores", "Monitoring", "Checks", "Workflow", "Publication"];

    private static readonly Assembly[] Assemblies = [typeof(Money).Assembly, typeof(DocumentReader).Assembly, typeof(DataStore).Assembly, typeof(WebProgram).Assembly, Assembly.Load("yuheng")];

    [Fact]
    public void Core_references_only_the_base_library() =>
        Assert.All(References(typeof(Money).Assembly), name => Assert.StartsWith("System.", name, StringComparison.Ordinal));

    [Fact]
    public void Documents_reference_neither_web_nor_command_line()
    {
        var references = References(typeof(DocumentReader).Assembly).ToArray();

        Assert.DoesNotContain("Yuheng.Web", references);
        Assert.DoesNotContain("yuheng", references);
        Assert.DoesNotContain(references, name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    [Fact]
    public void The_store_uses_core_alone_and_nothing_below_the_pages_uses_the_store()
    {
        Assert.Equal(["Yuheng.Core"], References(typeof(DataStore).Assembly).Where(name => name.StartsWith("Yuheng", StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(References(typeof(DataStore).Assembly), name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
        Assert.DoesNotContain("Yuheng.Store", References(typeof(DocumentReader).Assembly));
    }

    [Fact]
    public void Folders_of_core_use_only_those_before_them()
    {
        var core = Path.Combine(ProgramRun.Root, "src", "Yuheng.Core");
        foreach (var file in Sources("src").Where(f => f.StartsWith(core + "/", StringComparison.Ordinal)))
        {
            var place = Array.IndexOf(CoreFolders, Path.GetRelativePath(core, file).Split('/')[0]);
            Assert.True(place >= 0, $"{file} is in no known folder of Core");
            foreach (Match use in CoreNamespace().Matches(File.ReadAllText(file)))
            {
                Assert.True(Array.IndexOf(CoreFolders, use.Groups[1].Value) is var used && used >= 0 && used <= place, $"{file} uses {use.Value}");
            }
        }
    }

    [Fact]
    public void Nothing_is_named_for_having_no_name()
    {
        var types = Assemblies.SelectMany(a => a.GetTypes()).Where(t => !t.Name.Contains('<', StringComparison.Ordinal)).Select(t => t.Name.Split('`')[0]);
        var folders = new[] { "src", "tests", "benchmarks" }.Select(top => Path.Combine(ProgramRun.Root, top)).Where(Directory.Exists).SelectMany(FoldersBelow).Select(f => Path.GetFileName(f));

        Assert.All(types.Concat(folders), name => Assert.DoesNotMatch(NoName(), name));
    }

    [Fact]
    public void Folders_of_tests_mirror_those_of_the_sources()
    {
        var tests = Path.Combine(ProgramRun.Root, "tests");
        foreach (var folder in FoldersBelow(tests))
        {
            var parts = Path.GetRelativePath(tests, folder).Split('/');
            var source = Path.Combine([ProgramRun.Root, "src", parts[0].Replace(".Tests", "", StringComparison.Ordinal), .. parts[1..]]);

            // Tests over the whole road of a document mirror no single folder: they mirror samples/.
            // And what people do from page to page, through all slices, mirrors the program.
            source = parts[^1] switch
            {
                "Samples" => Path.Combine(ProgramRun.Root, "samples"),
                "Stories" => Path.GetDirectoryName(source)!,
                _ => source,
            };
            Assert.True(Directory.Exists(source), $"{folder} mirrors {source}, which is not there");
        }
    }

    [Fact]
    public void Only_the_edge_catches_every_exception()
    {
        var edge = Path.Combine(ProgramRun.Root, "src", "Yuheng.Cli", "Program.cs");
        var catching = Sources("src").Where(f => CatchAll().IsMatch(File.ReadAllText(f)));

        Assert.Equal([edge], catching);
    }

    [Fact]
    public void Every_type_lies_in_the_namespace_of_its_folder() =>
        Assert.All(Sources("src").Concat(Sources("tests")).Where(f => Path.GetFileName(f) != "Program.cs"), file =>
        {
            var folder = Path.GetRelativePath(Path.Combine(ProgramRun.Root, file.Contains("/src/", StringComparison.Ordinal) ? "src" : "tests"), Path.GetDirectoryName(file)!);
            Assert.Contains($"namespace {folder.Replace('/', '.')};", File.ReadAllText(file), StringComparison.Ordinal);
        });

    [Fact]
    public void The_project_speaks_only_of_itself()
    {
        // Written in pieces, or this file would be the first to be found.
        string[] words = ["/wo" + "rk/", "/tmp" + "/h-", "hel" + "per sess", "this sess" + "ion"];
        var files = new[] { "src", "tests", "benchmarks", "rulebook", "docs", "samples", ".ci" }.SelectMany(Files)
            .Concat(Directory.EnumerateFiles(ProgramRun.Root))
            .Where(f => new FileInfo(f).Length < 1 << 20);

        Assert.All(files, file =>
        {
            var text = File.ReadAllText(file);
            Assert.All(words, word => Assert.False(text.Contains(word, StringComparison.OrdinalIgnoreCase), $"{file} has “{word}”"));
        });
    }

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(a => a.Name!);

    private static IEnumerable<string> Sources(string top) => Files(top).Where(f => f.EndsWith(".cs", StringComparison.Ordinal));

    private static IEnumerable<string> Files(string top)
    {
        var folder = Path.Combine(ProgramRun.Root, top);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Concat(FoldersBelow(folder).SelectMany(Directory.EnumerateFiles)) : [];
    }

    /// <summary>The folders that people write in, not those that the build and the package managers fill.</summary>
    private static IEnumerable<string> FoldersBelow(string folder) => Directory.EnumerateDirectories(folder)
        .Where(f => Path.GetFileName(f) is not ("bin" or "obj" or "artifacts" or "node_modules"))
        .SelectMany(f => FoldersBelow(f).Prepend(f));

    [GeneratedRegex(@"Yuheng\.Core\.(\w+)")]
    private static partial Regex CoreNamespace();

    [GeneratedRegex("(?:Util|Utils|Utility|Utilities|Helper|Helpers|Manager|Managers|Common|Service|Services)(?![a-z])")]
    private static partial Regex NoName();

    [GeneratedRegex(@"catch\s*(?:\{|\((?:System\.)?Exception\b[^)]*\)\s*\{)")]
    private static partial Regex CatchAll();
}
