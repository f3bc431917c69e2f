using Yuheng.Core.Findings;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Tests.Projects;

/// <summary>A form is typed without a guess: blank stays missing, nonsense stays unreadable and is reported.</summary>
public class ProjectRecordTests
{
    [Fact]
    public void Amounts_printed_in_ten_thousand_yuan_are_kept_in_yuan()
    {
        var record = ProjectRecord.From(Target("万元", new() { Total = At("89. 41", 6, 2), Fiscal = At("89.41", 7, 2) }));

        Assert.Equal(894_100.00m, record.TargetFunds!.Total.Value!.Value.Yuan);
        Assert.Equal(How.Repaired, record.TargetFunds.Total.Printed.How);
        Assert.Equal(new Place(6, 2), record.TargetFunds.Total.Printed.Place);
        Assert.Equal("894100.00", record.TargetFunds.Fiscal.Value?.ToString());
        Assert.Equal(How.Declared, record.TargetFunds.Fiscal.Printed.How);
        Assert.Empty(record.Findings);
    }

    [Fact]
    public void A_blank_amount_is_missing_a_zero_is_zero()
    {
        var record = ProjectRecord.From(Target("元", new() { Total = At("240,000.00", 6, 2), Other = At("0.00", 8, 2), CarryOver = At("—", 9, 4) }));
        var funds = record.TargetFunds!;

        Assert.Equal(0m, funds.Other.Value!.Value.Yuan);
        Assert.Equal(ReadState.Missing, funds.Fiscal.State);
        Assert.Equal(ReadState.Missing, funds.CarryOver.State);
        Assert.Equal(new Place(9, 4), funds.CarryOver.Printed.Place);
        Assert.Empty(record.Findings);
    }

    [Fact]
    public void Without_a_printed_unit_no_amount_is_read_and_each_is_reported()
    {
        var record = ProjectRecord.From(Target(null, new() { Total = At("240,000.00", 6, 2), Annual = At("10万元", 6, 4), Fiscal = At("200,000.00", 7, 2) }));
        var funds = record.TargetFunds!;

        Assert.Equal(ReadState.Unreadable, funds.Total.State);
        Assert.Equal(ReadState.Unreadable, funds.Fiscal.State);
        Assert.Equal(100_000m, funds.Annual.Value!.Value.Yuan);
        Assert.Equal(ReadState.Missing, funds.Other.State);
        Assert.Equal(["RD-05", "RD-05"], record.Findings.Select(f => f.Code));
        Assert.Equal([new(6, 2), new(7, 2)], record.Findings.Select(f => f.Place));
    }

    [Fact]
    public void Every_value_that_cannot_be_read_is_reported_where_it_stands()
    {
        var form = new ParsedForm
        {
            Index = 1,
            Kind = FormKind.Target,
            Layout = "any",
            Start = new Place(1),
            End = new Place(30),
            AmountUnit = At("元", 5, 1),
            Project = new() { Start = At("2023-02-30", 4, 2), End = At("年底前", 4, 4) },
            TargetFunds = new() { Total = At("4.820.58", 6, 2), Annual = At("41,672,69", 6, 4) },
            PaymentPlan = [new(At("3月底", 10, 1), At("一成", 10, 2))],
            Indicators = [new() { Name = At("路灯维护数量", 12, 3), Weight = At("10 20", 12, 5), Score = At("满分", 12, 6), Place = new Place(12) }],
            TotalWeight = At("百", 20, 2),
            TotalScore = At("9.9.9", 20, 3),
        };

        var record = ProjectRecord.From(form);

        Assert.All(record.Findings, f => Assert.Equal("RD-05", f.Code));
        Assert.Equal(
            [new(4, 2), new(4, 4), new(6, 2), new(6, 4), new(10, 2), new(12, 5), new(12, 6), new(20, 2), new Place(20, 3)],
            record.Findings.Select(f => f.Place).Order());
        Assert.Contains(record.Findings, f => f.Quote == "4.820.58");
        Assert.Equal(ReadState.Unreadable, record.Indicators[0].Weight.State);
        Assert.Equal("路灯维护数量", record.Indicators[0].Printed.Name.Raw);
    }

    [Fact]
    public void A_self_evaluation_has_three_amounts_a_rate_and_points_in_each_row()
    {
        var form = new ParsedForm
        {
            Index = 2,
            Kind = FormKind.SelfEvaluation,
            Layout = "any",
            Start = new Place(1),
            End = new Place(30),
            AmountUnit = At("万元", 5, 1),
            ExecutionFunds = new()
            {
                Total = new(At("100.00", 6, 2), At("90.00", 6, 3), At("89.50", 6, 4), At("10.00", 6, 5), At("99.44%", 6, 6), At("9.94", 6, 7)),
                CarryOver = new(At("", 8, 2), At("0.00", 8, 3), At("", 8, 4), default, default, default),
            },
            TotalWeight = At("100.00分", 20, 2),
        };

        var record = ProjectRecord.From(form);
        var total = record.ExecutionFunds!.Total;
        var carryOver = record.ExecutionFunds.CarryOver;

        Assert.Null(record.TargetFunds);
        Assert.Equal(1_000_000m, total.Initial.Value!.Value.Yuan);
        Assert.Equal(900_000m, total.Adjusted.Value!.Value.Yuan);
        Assert.Equal(895_000m, total.Executed.Value!.Value.Yuan);
        Assert.Equal((10.00m, 99.44m, 9.94m), (total.Weight.Value, total.Rate.Value, total.Score.Value));
        Assert.Equal(ReadState.Missing, carryOver.Initial.State);
        Assert.Equal(0m, carryOver.Adjusted.Value!.Value.Yuan);
        Assert.Equal(100m, record.TotalWeight.Value);
        Assert.Empty(record.Findings);
    }

    [Fact]
    public void Dates_keep_their_precision_and_the_year_comes_from_its_text()
    {
        var record = ProjectRecord.From(new ParsedForm
        {
            Index = 1,
            Kind = FormKind.Target,
            Layout = "any",
            Start = new Place(1),
            End = new Place(30),
            Year = At("（2023年度）", 2, 1),
            Project = new() { Start = At("2023. 1", 4, 2), End = At("2023年12月31日", 4, 4) },
        });

        Assert.Equal(2023, record.Year.Value);
        Assert.Equal(new PrintedDate(2023, 1, null), record.Start.Value);
        Assert.Equal(new PrintedDate(2023, 12, 31), record.End.Value);
    }

    [Fact]
    public void Target_and_completion_stay_as_printed()
    {
        var indicator = new ParsedIndicator { Target = At("≥90.00(%)", 12, 4), Actual = At("基本达成", 12, 5), Weight = At("12.50", 12, 6), Place = new Place(12) };
        var record = ProjectRecord.From(new ParsedForm
        {
            Index = 1, Kind = FormKind.SelfEvaluation, Layout = "any", Start = new Place(1), End = new Place(30), Indicators = [indicator],
        });

        Assert.Equal("≥90.00(%)", record.Indicators[0].Printed.Target.Raw);
        Assert.Equal("基本达成", record.Indicators[0].Printed.Actual.Raw);
        Assert.Equal(12.5m, record.Indicators[0].Weight.Value);
        Assert.Equal(ReadState.Missing, record.Indicators[0].Score.State);
        Assert.Empty(record.Findings);
    }

    [Fact]
    public void What_finding_the_form_had_to_say_is_kept()
    {
        var title = ReadingFindings.TitleMissing(new Place(1));
        var record = ProjectRecord.From(new ParsedForm
        {
            Index = 1, Kind = FormKind.Target, Layout = "any", Start = new Place(1), End = new Place(30), Findings = [title],
        });

        Assert.Equal([title], record.Findings);
    }

    private static ParsedForm Target(string? unit, ParsedTargetFunds funds) => new()
    {
        Index = 1,
        Kind = FormKind.Target,
        Layout = "any",
        Start = new Place(1),
        End = new Place(30),
        AmountUnit = unit is null ? Printed.Missing : At(unit, 5, 1),
        TargetFunds = funds,
    };

    private static Printed At(string raw, int line, int cell) => new(raw, new Place(line, cell));
}
