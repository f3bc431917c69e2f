using System.Diagnostics;
using System.Globalization;
using Yuheng.Core.Departments.Compiling;
using Yuheng.Core.Papers;
using Yuheng.Core.Profiles;
using Yuheng.Core.Workflow;

namespace Yuheng.Benchmarks;

/// <summary>How long it takes to make the nine tables of a department out of its lines, beside a bare loop that adds the same amounts, and to check all of it.</summary>
internal static class BudgetSpeed
{
    private const int Rounds = 200;

    public static void Run()
    {
        Console.WriteLine("## Budgets out of their lines");
        Console.WriteLine();
        Console.WriteLine("| lines | way | ms, median | ms, p99 |");
        Console.WriteLine("|---:|---|---:|---:|");
        foreach (var lines in new[] { 100, 2_000 })
        {
            var content = Content(lines);
            var setting = new BudgetSetting("219", "示范区文化和旅游局", 2027, RegionProfiles.Shipped.Find("shanghai", 2027)!)
            {
                IsDepartment = true,
                Bodies = [.. Enumerable.Range(1, 40).Select(n => new BudgetBody($"219{n:000}", $"第{n}单位", n == 1))],
            };
            var amounts = content.Cells.Where(c => c.Key.EndsWith(".amount", StringComparison.Ordinal)).Select(c => c.Value).ToArray();
            Measure("bare loop: the same amounts parsed and added", lines, () => amounts.Sum(a => decimal.Parse(a, CultureInfo.InvariantCulture)) > 0 ? 1 : 0);
            Measure("nine tables and the text", lines, () => CompiledBudget.Of(content, setting).Parsed.Tables.Count);
            Measure("the same, typed and checked", lines, () => CheckedBudget.Of(content, setting).Findings.Count);
        }

        Console.WriteLine();
    }

    private static void Measure(string way, int lines, Func<int> run)
    {
        for (var i = 0; i < 20; i++)
        {
            run();
        }

        var times = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            run();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {lines:#,0} | {way} | {times[Rounds / 2]:0.00} | {times[Rounds * 99 / 100]:0.00} |"));
    }

    private static PaperContent Content(int lines)
    {
        string[] functions = ["2070101", "2070104", "2070108", "2070109", "2080505", "2080506", "2101101", "2101102", "2210201", "2210203"];
        string[] economics = ["30101", "30102", "30103", "30107", "30108", "30113", "30201", "30205", "30206", "30213", "30217", "30231", "31002"];
        return PaperContent.Empty.With(Enumerable.Range(1, lines).SelectMany(n =>
        {
            var economic = economics[n % economics.Length];
            return new (string Field, string Text)[]
            {
                ("unit", $"219{1 + (n % 40):000}"), ("kind", economic[..3] == "301" ? "人员" : "公用"), ("function", functions[n % functions.Length]), ("economic", economic), ("fund", "一般公共预算"),
                ("amount", ((n * 137 % 900_000) + 0.25m).ToString(CultureInfo.InvariantCulture)), ("lastYear", (n * 131 % 900_000).ToString(CultureInfo.InvariantCulture)), ("note", "按标准测算"),
            }.Select(f => KeyValuePair.Create<string, string?>(string.Create(CultureInfo.InvariantCulture, $"l{n}.{f.Field}"), f.Text));
        }));
    }
}
