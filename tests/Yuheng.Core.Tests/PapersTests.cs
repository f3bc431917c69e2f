using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Yuheng.Core.Tests;

/// <summary>The papers of the project say what is so.</summary>
public partial class PapersTests
{
    internal static readonly string Root = FindRoot();

    /// <summary>Scripts at the root and what may stand behind them.</summary>
    private static readonly Dictionary<string, string[]> Commands = new()
    {
        ["./yuheng"] = ["read", "check", "score", "render", "rules", "serve", "region", "backup", "restore", "verify", "--version", "--help"],
        ["./test"] = ["", "--long"],
    };

    public static TheoryData<string> Papers => [.. PaperPaths()];

    [Theory]
    [MemberData(nameof(Papers))]
    public void Relative_links_lead_somewhere(string paper)
    {
        var folder = Path.GetDirectoryName(Path.Join(Root, paper))!;
        var broken = Link().Matches(Text(paper))
            .Select(m => m.Groups["target"].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal))
            .Where(target => !Path.Exists(Path.Join(folder, target)));

        Assert.Empty(broken);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    [InlineData("CONTRIBUTING.md")]
    public void Commands_name_scripts_and_verbs_that_exist(string paper)
    {
        var lines = CodeBlock().Matches(Text(paper)).SelectMany(m => m.Groups["code"].Value.Split('\n')).Where(line => line.StartsWith("./", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines, line =>
        {
            var words = line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.True(File.Exists(Path.Join(Root, words[0])), $"{line}: no such script");
            Assert.Contains(words.Length > 1 ? words[1] : "", Commands[words[0]]);
            Assert.All(words.Where(w => w.StartsWith("samples/", StringComparison.Ordinal)), sample => Assert.True(Path.Exists(Path.Join(Root, sample)), $"{line}: no such sample"));
        });
    }

    [Fact]
    public void Every_name_of_the_glossary_is_a_word_of_the_source()
    {
        var words = Directory.EnumerateFiles(Path.Join(Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(path => Word().Matches(File.ReadAllText(path)).Select(m => m.Value))
            .ToHashSet(StringComparer.Ordinal);
        var names = GlossaryRows().SelectMany(cells => Code().Matches(cells[1])).SelectMany(m => m.Groups["code"].Value.Split('.')).ToList();

        Assert.True(names.Count > 50);
        Assert.Equal([], names.Except(words));
    }

    [Fact]
    public void Every_row_of_the_glossary_has_a_term_a_name_a_meaning_and_a_source()
    {
        var rows = GlossaryRows().ToList();

        Assert.All(rows, cells => Assert.True(cells.Length == 4 && cells.All(c => c.Length > 0), string.Join(" | ", cells)));
        Assert.All(rows, cells => Assert.Matches(Code(), cells[1]));
        Assert.Empty(rows.GroupBy(cells => cells[1]).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void The_changelog_begins_with_the_version_that_is_built()
    {
        var version = XDocument.Load(Path.Join(Root, "Directory.Build.props")).Descendants("Version").Single().Value;

        Assert.Equal(version, Release().Match(Text("CHANGELOG.md")).Groups["version"].Value);
    }

    [Fact]
    public void Both_readmes_show_the_same_commands()
    {
        static IEnumerable<string> Shown(string paper) =>
            CodeBlock().Matches(Text(paper)).SelectMany(m => m.Groups["code"].Value.Split('\n')).Where(line => line.StartsWith("./", StringComparison.Ordinal)).Select(line => line.Split('#')[0].Trim());

        Assert.Equal(Shown("README.md"), Shown("README.zh-CN.md"));
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void No_paper_names_a_place_on_somebodys_machine(string paper) => Assert.DoesNotMatch(MachinePath(), Text(paper));

    [Fact]
    public void Decisions_are_numbered_in_order_dated_and_say_what_was_not_done()
    {
        var decisions = PaperPaths().Where(p => p.StartsWith("docs/adr/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(decisions);
        Assert.Equal(Enumerable.Range(1, decisions.Count).Select(n => $"{n:0000}"), decisions.Select(p => Path.GetFileName(p)[..4]));
        Assert.All(decisions, p =>
        {
            Assert.Matches(DateLine(), Text(p));
            Assert.Contains("## Not done", Text(p), StringComparison.Ordinal);
        });
    }

    private static IEnumerable<string[]> GlossaryRows() =>
        Text("GLOSSARY.md").Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| Term", StringComparison.Ordinal))
            .Select(line => line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray());

    private static string Text(string paper) => File.ReadAllText(Path.Join(Root, paper)).ReplaceLineEndings("\n");

    private static IEnumerable<string> PaperPaths()
    {
        string[] folders = ["docs", "samples", "benchmarks", "rulebook"];
        return Directory.EnumerateFiles(Root, "*.md")
            .Concat(folders.Select(f => Path.Join(Root, f)).Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*.md", SearchOption.AllDirectories)))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
    }

    private static string FindRoot()
    {
        if (Environment.GetEnvironmentVariable("YUHENG_ROOT") is { Length: > 0 } named)
        {
            return named;
        }

        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Join(folder.FullName, "Yuheng.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("Yuheng.slnx is in no folder above the tests; set YUHENG_ROOT.");
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```[a-z]*\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"`(?<code>[^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"^## \[(?<version>[^\]]+)\]", RegexOptions.Multiline)]
    private static partial Regex Release();

    [GeneratedRegex(@"(^|[\s`'""(（：])(/(home|root|tmp|work|var|mnt|Users)/|\.\./shared|[A-Z]:\\)", RegexOptions.Multiline)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"^Date: \d{4}-\d{2}-\d{2}$", RegexOptions.Multiline)]
    private static partial Regex DateLine();
}
