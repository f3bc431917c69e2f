namespace Yuheng.Documents.Writing.Xlsx.Templates;

/// <summary>A sum that is shown beside the form while it is filled in.</summary>
/// <param name="Row">The row that it stands beside.</param>
/// <param name="Label">What is added up.</param>
/// <param name="Formula">The formula.</param>
/// <param name="Value">What it comes to now.</param>
/// <param name="Expected">What it has to come to: a number, or the cell that has it.</param>
/// <param name="IsMet">Whether it does now.</param>
/// <param name="Otherwise">What is said where it does not.</param>
internal sealed record LiveSum(int Row, string Label, string Formula, decimal Value, string Expected, bool IsMet, string Otherwise)
{
    /// <summary>What is said of it now.</summary>
    public string Said => IsMet ? "√" : Otherwise;

    /// <summary>What is said of the sum in a cell, as a formula.</summary>
    public string Check(string cell) => $"IF(ROUND({cell}-{Expected},6)=0,\"√\",\"{Otherwise}\")";
}

/// <summary>The sums that the fields of a form allow.</summary>
internal static class LiveSums
{
    private const string Indicators = "indicators[";
    private static readonly string[] TargetTotal = ["funds.fiscal", "funds.other"];
    private static readonly string[] TargetAnnual = ["funds.appropriation", "funds.carryOver", "funds.otherAnnual"];

    /// <summary>The sums of a form.</summary>
    public static IEnumerable<LiveSum> Of(IReadOnlyList<Entry> entries)
    {
        var byPath = entries.ToLookup(e => e.Path);
        IEnumerable<LiveSum?> sums =
        [
            Points("分值合计（含预算执行）", "weight") is { } weight ? weight with { IsMet = weight.Value == 100 } : null,
            Scores(),
            Difference("项目资金总额减各项", "funds.total", TargetTotal),
            Difference("年度资金申请总额减各项", "funds.annual", TargetAnnual),
            .. new[] { ("年初预算数", "initial"), ("全年预算数", "adjusted"), ("全年执行数", "executed"), ("全年预计执行数", "expected") }.Select(c =>
                Difference($"{c.Item1}：总额减各项", $"funds.total.{c.Item2}", [$"funds.appropriation.{c.Item2}", $"funds.carryOver.{c.Item2}", $"funds.other.{c.Item2}"])),
        ];

        // One row beside each: those of the same row move down.
        var taken = new HashSet<int>();
        foreach (var sum in sums)
        {
            if (sum is not null)
            {
                var row = sum.Row;
                while (!taken.Add(row))
                {
                    row++;
                }

                yield return sum with { Row = row };
            }
        }

        LiveSum? Scores() => Points("得分合计（含预算执行）", "score") is { } score && byPath["total.score"].FirstOrDefault() is { } total
            ? score with { Expected = total.Name, IsMet = score.Value == (total.Cell.Number ?? 0), Otherwise = "与总分不符" }
            : null;

        LiveSum? Points(string label, string name)
        {
            var rows = entries.Where(e => e.Path.StartsWith(Indicators, StringComparison.Ordinal) && e.Path.EndsWith($"].{name}", StringComparison.Ordinal)).ToList();
            var execution = byPath[$"funds.total.{name}"].ToList();
            return rows.Count == 0 ? null
                : new LiveSum(rows[0].Row, label, Sum([.. execution, .. rows]), Total([.. execution, .. rows]), "100", IsMet: false, "应为 100");
        }

        LiveSum? Difference(string label, string total, IReadOnlyList<string> parts)
        {
            var whole = byPath[total].ToList();
            var all = parts.SelectMany(p => byPath[p]).ToList();
            return whole.Count != 1 || all.Count < 2 ? null
                : new LiveSum(whole[0].Row, label, $"{Sum(whole)}-{Sum(all)}", Total(whole) - Total(all), "0", Total(whole) == Total(all), "应为 0");
        }
    }

    /// <summary>What a cell of the form adds up, as a formula: blank until one of the fields is filled in.</summary>
    public static string OfCell(string sums, IReadOnlyList<Entry> entries)
    {
        var ends = sums.Split("[]", 2);
        var sum = Sum([.. entries.Where(e => e.Path.StartsWith(ends[0] + "[", StringComparison.Ordinal) && e.Path.EndsWith("]" + ends[1], StringComparison.Ordinal))]);
        return $"IF({sum.Replace("SUM(", "COUNT(", StringComparison.Ordinal)}=0,\"\",{sum})";
    }

    private static decimal Total(IEnumerable<Entry> entries) => entries.Sum(e => e.Cell.Number ?? 0);

    /// <summary>SUM(H7,H20:H49): cells below one another as a range, so that rows inserted among them count too.</summary>
    private static string Sum(IReadOnlyList<Entry> entries)
    {
        var ranges = new List<string>();
        for (int i = 0, last; i < entries.Count; i = last + 1)
        {
            for (last = i; last + 1 < entries.Count && entries[last + 1].Column == entries[i].Column && entries[last + 1].Row == entries[last].Row + 1; last++)
            {
            }

            ranges.Add(last == i ? entries[i].Name : $"{entries[i].Name}:{entries[last].Name}");
        }

        return $"SUM({string.Join(',', ranges)})";
    }
}
