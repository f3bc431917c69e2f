using System.Text;
using System.Text.Json;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Tests.Samples;

/// <summary>Reads documents that were made a moment ago: other years, districts, amounts and orders of rows than any sample has.</summary>
public class UnseenFormsTests
{
    private static readonly int Seeds = SampleFiles.Long ? 2000 : 20;

    public static TheoryData<Family> Families() => [.. Enum.GetValues<Family>()];

    public static TheoryData<Family, Scars> Struck()
    {
        var data = new TheoryData<Family, Scars>();
        foreach (var family in Enum.GetValues<Family>())
        {
            foreach (var scar in Enum.GetValues<Scars>().Where(s => s != Scars.None && Applies(family, s)))
            {
                data.Add(family, scar);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Clean_forms_are_read_without_a_difference(Family family) => Measure(family, Scars.None, 1m);

    [Theory]
    [MemberData(nameof(Struck))]
    public void One_scar_costs_at_most_two_values_of_a_hundred(Family family, Scars scar) => Measure(family, scar, 0.98m);

    [Theory]
    [MemberData(nameof(Families))]
    public void All_scars_together_cost_at_most_two_values_of_a_hundred(Family family) => Measure(
        family,
        Enum.GetValues<Scars>().Where(s => Applies(family, s) && (s != Scars.CutAcrossCells || family != Family.WithCost)).Aggregate(Scars.None, (all, s) => all | s),
        0.98m);

    private static bool Applies(Family family, Scars scar) => scar switch
    {
        Scars.TitleLost => family != Family.PaymentPlan,
        Scars.HeadingsJoined or Scars.PageBreakBlank or Scars.PageBreakFeed or Scars.RowPushedRight => family != Family.PaymentPlan,
        Scars.ParagraphTags => family is Family.District or Family.WithCost or Family.SelfEvaluation,
        Scars.GoalsInOneCell => family is Family.District or Family.WithCost,
        Scars.FirstColumnLost or Scars.RowPushedLeft or Scars.ExtraColumns or Scars.LabelLost => family is Family.District or Family.WithCost or Family.Township,
        Scars.LabelSwallowed => family == Family.Township,
        Scars.CutAcrossCells => family == Family.WithCost,
        _ => true,
    };

    private static void Measure(Family family, Scars scars, decimal least)
    {
        int compared = 0, different = 0;
        var serious = new List<string>();
        var differences = new List<string>();
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var (text, truth) = UnseenForms.Make(family, seed, scars);
            var record = SampleFiles.Read($"{family}-{seed}.txt", Encoding.UTF8.GetBytes(text));
            using var expected = JsonDocument.Parse(truth.ToJsonString());
            var reading = ExpectedReading.Compare(expected.RootElement, record);
            compared += reading.Compared;
            different += reading.Differences.Count;
            differences.AddRange(reading.Differences.Select(d => $"seed {seed}: {d}"));
            serious.AddRange(reading.Differences.Where(d => d.StartsWith("forms:", StringComparison.Ordinal)).Select(d => $"seed {seed}: {d}"));
            serious.AddRange(Misplaced(expected.RootElement, record).Select(d => $"seed {seed}: {d}"));
        }

        Assert.True(serious.Count == 0, $"{family}, {scars}: forms lost or invented, or amounts in another field\n{string.Join('\n', serious.Take(30))}");
        Assert.True(compared > 0 && compared - different >= least * compared, $"{family}, {scars}: {different} of {compared} values differ\n{string.Join('\n', differences.Take(40))}");
    }

    /// <summary>The amounts that were read but are not the amounts of their field.</summary>
    private static IEnumerable<string> Misplaced(JsonElement expected, DocumentRecord record)
    {
        foreach (var (want, got) in expected.GetProperty("forms").EnumerateArray().Zip(record.Forms))
        {
            foreach (var (field, amount) in Amounts.Of(got).Where(a => a.Amount.State == ReadState.Known))
            {
                var node = want.GetProperty("funds");
                foreach (var step in field.Split('.'))
                {
                    node = node.ValueKind == JsonValueKind.Object && node.TryGetProperty(step, out var next) ? next : default;
                }

                if (node.ValueKind != JsonValueKind.Number || node.GetDecimal() != amount.Value!.Value.Yuan)
                {
                    yield return $"form {want.GetProperty("index").GetInt32()} funds.{field}: expected {node}, read {amount.Value} at {amount.Printed.Place}";
                }
            }
        }
    }
}
