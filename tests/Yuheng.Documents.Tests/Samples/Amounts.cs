using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Tests.Samples;

/// <summary>The amounts of a record with the names of their fields.</summary>
internal static class Amounts
{
    public static IEnumerable<(string Field, Typed<Money> Amount)> Of(ProjectRecord record)
    {
        if (record.TargetFunds is { } funds)
        {
            yield return ("total", funds.Total);
            yield return ("fiscal", funds.Fiscal);
            yield return ("other", funds.Other);
            yield return ("annual", funds.Annual);
            yield return ("appropriation", funds.Appropriation);
            yield return ("carryOver", funds.CarryOver);
            yield return ("otherAnnual", funds.OtherAnnual);
        }

        if (record.MonitoringFunds is { } monitoring)
        {
            foreach (var (name, row) in new[] { ("total", monitoring.Total), ("appropriation", monitoring.Appropriation), ("carryOver", monitoring.CarryOver), ("other", monitoring.Other) })
            {
                yield return ($"{name}.initial", row.Initial);
                yield return ($"{name}.executed", row.Executed);
                yield return ($"{name}.expected", row.Expected);
            }
        }

        if (record.ExecutionFunds is { } execution)
        {
            foreach (var (name, row) in new[] { ("total", execution.Total), ("appropriation", execution.Appropriation), ("carryOver", execution.CarryOver), ("other", execution.Other) })
            {
                yield return ($"{name}.initial", row.Initial);
                yield return ($"{name}.adjusted", row.Adjusted);
                yield return ($"{name}.executed", row.Executed);
            }
        }
    }
}
