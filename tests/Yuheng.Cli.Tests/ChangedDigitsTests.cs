using System.Text;
using System.Text.RegularExpressions;
using Yuheng.Core.Checks;
using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents;

namespace Yuheng.Cli.Tests;

/// <summary>
/// What the checks of budgets are worth: one digit of one amount of a table or of the narrative is changed, over and over, and a finding has to name the place,
/// by standing in its line or by naming the line. With YUHENG_LONG=1 every digit of every amount, else one of each.
/// </summary>
public sealed partial class ChangedDigitsTests
{
    private const double LeastInTables = 98;
    private const double LeastInNarrative = 95;

    /// <summary>What the tables alone can be accused of, besides DB: the samples and the published budget have misprints in their text.</summary>
    private static readonly string[] TableCodes = ["DS-01", "DS-03", "DS-07", "DS-14"];

    private static readonly bool Long = Environment.GetEnvironmentVariable("YUHENG_LONG") == "1";

    private static readonly string? Corpus = Environment.GetEnvironmentVariable("YUHENG_CORPUS");

    public static TheoryData<string> Samples =>
        [.. Directory.EnumerateFiles(Path.Combine(ProgramRun.Root, "samples", "department-budget"), "*.txt").Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_changed_digit_of_a_samples_tables_is_named(string name) => Check(Sample(name), TableChanges, LeastInTables);

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_changed_digit_of_a_samples_narrative_is_named(string name) => Check(Sample(name), NarrativeChanges, LeastInNarrative);

    [Fact]
    public void A_changed_digit_of_a_published_budgets_tables_is_named() => Check(Published(), TableChanges, LeastInTables);

    [Fact]
    public void A_changed_digit_of_a_published_budgets_narrative_is_named() => Check(Published(), NarrativeChanges, LeastInNarrative);

    private static string Sample(string name) => Path.Combine(ProgramRun.Root, "samples", "department-budget", name);

    private static string Published()
    {
        Assert.SkipWhen(Corpus is null && Environment.GetEnvironmentVariable("CI") is null, "the corpus is not here: set YUHENG_CORPUS to its folder");
        Assert.NotNull(Corpus);
        return Path.Combine(Path.GetFullPath(Corpus, ProgramRun.Root), "department-budget-2024.txt");
    }

    private static void Check(string path, Func<DepartmentBudget, string[], IEnumerable<(Printed Amount, int At, char Digit)>> changesOf, double least)
    {
        var (encoding, text) = Decoded(File.ReadAllBytes(path));
        var (budget, findings) = Audited(path, encoding.GetBytes(text));
        Assert.DoesNotContain(findings, f => f.Severity == Severity.Error && (f.Code.StartsWith("DB", StringComparison.Ordinal) || TableCodes.Contains(f.Code)));

        var before = findings.Select(f => (f.Code, f.Place, f.Message)).ToHashSet();
        var lines = text.Split('\n');
        var missed = new List<string>();
        var changes = 0;
        foreach (var (amount, at, digit) in changesOf(budget, lines))
        {
            changes++;
            var changed = Changed(lines, amount, at, digit);
            var named = Audited(path, encoding.GetBytes(changed)).Findings
                .Where(f => !before.Contains((f.Code, f.Place, f.Message)))
                .Any(f => f.Place.Line == amount.Place.Line || f.Message.Contains($"第{amount.Place.Line}行", StringComparison.Ordinal));
            if (!named)
            {
                missed.Add($"{amount.Place} {Around(amount.Raw!, at)}: {amount.Raw![at]} → {digit}");
            }
        }

        Assert.True(changes > 20, $"only {changes} amounts");
        Assert.True(100.0 * (changes - missed.Count) / changes >= least, $"{missed.Count} of {changes} not named:\n{string.Join('\n', missed)}");
    }

    /// <summary>Which digits are changed, and to what: the same ones in every run.</summary>
    private static IEnumerable<(Printed Amount, int At, char Digit)> TableChanges(DepartmentBudget budget, string[] lines)
    {
        foreach (var amount in budget.Tables.SelectMany(t => t.Rows).SelectMany(r => r.Amounts).Select(a => a.Amount.Printed).Where(p => !p.IsMissing && p.Place.Cell > 0))
        {
            var seed = (amount.Place.Line * 31) + (amount.Place.Cell * 7);
            foreach (var (at, digit) in Digits(amount.Raw!, seed))
            {
                yield return (amount, at, digit);
            }
        }
    }

    /// <summary>The amounts in the lines of the narrative, the other explanations and the projects' descriptions; a bound such as 100万元以上 is none.</summary>
    private static IEnumerable<(Printed Amount, int At, char Digit)> NarrativeChanges(DepartmentBudget budget, string[] lines)
    {
        foreach (var number in budget.Parsed.Prose.Where(p => !p.IsHeading && p.Part is BudgetPart.Notes or BudgetPart.Other or BudgetPart.Description).SelectMany(p => p.Lines).Select(l => l.Line.Line).Distinct())
        {
            // The line is its only cell: an amount is the line from its first digit on, of which only its own digits are changed.
            var line = lines[number - 1];
            foreach (Match amount in Amount().Matches(line))
            {
                foreach (var (at, digit) in Digits(amount.Groups[1].Value, number + amount.Index))
                {
                    yield return (new Printed(line, new Place(number, 1)), amount.Index + at, digit);
                }
            }
        }
    }

    private static IEnumerable<(int At, char Digit)> Digits(string amount, int seed)
    {
        int[] digits = [.. Enumerable.Range(0, amount.Length).Where(i => char.IsAsciiDigit(amount[i]))];
        foreach (var at in Long ? digits : [digits[seed % digits.Length]])
        {
            yield return (at, (char)('0' + ((amount[at] - '0' + 1 + ((seed + at) % 9)) % 10)));
        }
    }

    [GeneratedRegex(@"(\d[\d,. ]*)\s*[万亿]?元(?!\s*[(（]含|以上)")]
    private static partial Regex Amount();

    private static string Around(string text, int at) => text[Math.Max(0, at - 12)..Math.Min(text.Length, at + 10)];

    private static string Changed(string[] lines, Printed amount, int at, char digit)
    {
        var cells = lines[amount.Place.Line - 1].Split('\t');
        var cell = cells[amount.Place.Cell - 1];
        var start = cell.IndexOf(amount.Raw!, StringComparison.Ordinal);
        Assert.True(start >= 0, $"{amount.Place} is not “{amount.Raw}”");
        cells[amount.Place.Cell - 1] = cell[..(start + at)] + digit + cell[(start + at + 1)..];
        return string.Join('\n', lines.Select((line, i) => i == amount.Place.Line - 1 ? string.Join('\t', cells) : line));
    }

    private static (DepartmentBudget Budget, List<Finding> Findings) Audited(string path, byte[] bytes)
    {
        var record = DocumentReader.Read(SourceDocument.Take(Path.GetFileName(path), bytes).Value!).Value!;
        Assert.NotNull(record.Budget);
        var audit = Auditor.Check(new CheckedDocument(record.Forms, record.Budget, record.DepartmentTarget));
        return (record.Budget, [.. audit.Findings, .. record.Budget.Findings]);
    }

    private static (Encoding Encoding, string Text) Decoded(byte[] bytes)
    {
        try
        {
            var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
            return (utf8, utf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            var chinese = Encoding.GetEncoding("gb18030");
            return (chinese, chinese.GetString(bytes));
        }
    }
}
