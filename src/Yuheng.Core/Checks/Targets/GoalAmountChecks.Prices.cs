using Yuheng.Core.Classification;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Targets;

/// <content>Prices times quantities, retention money of contracts, cost indicators.</content>
internal static partial class GoalAmountChecks
{
    /// <summary>What a price for one comes to with the quantities of its sentence; each sentence's own total is compared on the way. 0 where nothing can be reckoned or not all; of 不少于200套 it is the least.</summary>
    private static decimal Priced(CheckedForm form, GoalText text, AuditNotes notes, out bool isAtLeast)
    {
        var (sum, counted) = (0m, -1);
        isAtLeast = false;
        for (var i = 0; i < text.Figures.Count; i++)
        {
            var price = text.Figures.All[i];
            if (price.Kind != FigureKind.Money || !price.IsPerUnit || price.High is not null)
            {
                continue;
            }

            if (price.Comparison != Comparison.Equal || CostOf(text.Figures, i, ref isAtLeast, ref counted) is not { } cost || GoalFigureChecks.IsPast(form, text, price.Start))
            {
                return 0m;
            }

            sum += cost;
            SaidTotal(form, text, i, cost, notes);
        }

        return sum;
    }

    /// <summary>450元/套 with 200套, 每人每年3000元 with 4200人, 每季度各3起 with 2000元/个; null where the sentence does not say how many.</summary>
    private static decimal? CostOf(TextFigures figures, int index, ref bool isAtLeast, ref int counted)
    {
        const decimal most = 10_000_000_000_000m;
        var price = figures.All[index];
        var sentence = figures.Sentence(price.Start);
        var (quantity, times) = ((TextFigure?)null, 1m);
        var unit = PricedUnit(figures, price, ref times);
        for (var i = 0; i < figures.Count && figures.All[i].Start < sentence.End.Value; i++)
        {
            var figure = figures.All[i];
            if (figure.Start < sentence.Start.Value || figure.Kind != FigureKind.Count || figure.High is not null)
            {
                continue;
            }

            var isOfPrice = figure.IsForEach || (unit is not null && figure.Unit!.Base == unit.Base);
            if (isOfPrice && quantity is not null)
            {
                // Two quantities of one unit: nobody can tell which the price is for, but the nearer one before it.
                quantity = figure.Start < price.Start ? figure : quantity;
            }
            else if (isOfPrice)
            {
                quantity = figure;
            }
        }

        if (quantity is not { } known || known.Comparison is Comparison.AtMost or Comparison.LessThan)
        {
            return null;
        }

        // Two prices for one quantity: 甲类每人100元，乙类每人200元 leaves open how many are of each kind.
        if (known.Start == counted && !known.IsForEach)
        {
            return null;
        }

        counted = known.Start;
        isAtLeast |= known.Comparison != Comparison.Equal;
        var each = known.IsPerUnit ? Times(figures.Per(known)) : HowOften(figures, known);
        return each is { } often && known.Value <= most / Math.Max(price.Value * times * often, 1m) ? price.Value * known.Value * times * often : null;
    }

    /// <summary>每季度评选甲类、乙类各2个: how often, said at the beginning of the clause; otherwise once.</summary>
    private static decimal HowOften(TextFigures figures, in TextFigure quantity)
    {
        var clause = figures.Text.AsSpan()[figures.Clause(quantity.Start).Start.Value..quantity.Start];
        var each = quantity.IsForEach ? clause.LastIndexOf('每') : -1;
        return each >= 0 && Times(clause[(each + 1)..]) is { } often ? often : 1m;
    }

    /// <summary>What the price is for one of: of 每人每年3000元 the person, and once a year.</summary>
    private static FigureUnit? PricedUnit(TextFigures figures, in TextFigure price, ref decimal times)
    {
        var per = figures.Per(price);
        if (Times(per) is { } often && price.PerStart < price.Start)
        {
            times = often;
            var before = figures.Text.AsSpan(0, Math.Max(0, price.PerStart - 1));
            var each = before.LastIndexOf('每');
            per = each >= 0 && before.Length - each <= 4 ? before[(each + 1)..] : default;
        }

        return FigureUnit.Begins(per, out var unit) ? unit : null;
    }

    /// <summary>How often in a year; null for what is no time.</summary>
    internal static decimal? Times(ReadOnlySpan<char> per) => per switch
    {
        ['年', ..] => 1m,
        ['季', ..] => 4m,
        ['月', ..] or "个月" => 12m,
        ['周', ..] => 52m,
        _ => null,
    };

    /// <summary>200套，每套450元，共计9.5万元: the sentence's own total.</summary>
    private static void SaidTotal(CheckedForm form, GoalText text, int price, decimal cost, AuditNotes notes)
    {
        var next = price + 1;
        if (next >= text.Figures.Count)
        {
            return;
        }

        var total = text.Figures.All[next];
        var isTotal = total is { Kind: FigureKind.Money, IsPerUnit: false, Comparison: Comparison.Equal }
            && total.Start < text.Figures.Sentence(text.Figures.All[price].Start).End.Value && form.Profile.Of(Parameters.TotalWords).Ending(text.Figures.Before(next)) is not null;
        if (isTotal && Math.Abs(total.Value - cost) > total.Step / 2)
        {
            Report(form, Severity.Warning, text, $"“{text.Figures.Text.AsSpan()[text.Figures.Sentence(total.Start)].Trim()}”：单价乘数量是 {form.Spell(cost)}，文中写 {text.Figures.Printed(total)}", form.Spell(cost), text.Figures.Printed(total).ToString(), "核对单价、数量和合计。", notes);
        }
    }

    /// <summary>
    /// The retention money of a contract is its share of the price, and what of the price has not been paid.
    /// Worked example: 合同价2,000,000元, 质保期满后支付3%, 质保金为50,000元: 3 % of the price are 60,000.
    /// </summary>
    private static void Retention(CheckedForm form, GoalText text, AuditNotes notes)
    {
        if (!form.Profile.Of(Parameters.RetentionWords).StandsIn(text.Figures.Text))
        {
            return;
        }

        decimal? price = null, paid = null, share = null;
        for (var i = 0; i < text.Figures.Count; i++)
        {
            var figure = text.Figures.All[i];
            var before = text.Figures.Before(i);
            var isRetention = form.Profile.Of(Parameters.RetentionWords).StandsIn(before);
            if (figure.Kind == FigureKind.Percent && isRetention)
            {
                share = figure.Value;
            }
            else if (figure.Kind == FigureKind.Money && form.Profile.Of(Parameters.ContractWords).StandsIn(before))
            {
                (price, paid, share) = (figure.Value, null, null);
            }
            else if (figure.Kind == FigureKind.Money && form.Profile.Of(Parameters.PaidWords).StandsIn(before))
            {
                paid = figure.Value;
            }
            else if (figure.Kind == FigureKind.Money && isRetention && price is { } whole)
            {
                Retained(form, text, i, whole, share, paid, notes);
            }
        }
    }

    private static void Retained(CheckedForm form, GoalText text, int index, decimal price, decimal? share, decimal? paid, AuditNotes notes)
    {
        var figure = text.Figures.All[index];
        var byShare = share is { } percent and <= 100 ? price / 100m * percent : (decimal?)null;
        var unpaid = price - paid;
        if ((byShare ?? unpaid) is not { } expected || Math.Abs(expected - figure.Value) <= figure.Step || (unpaid is { } rest && Math.Abs(rest - figure.Value) <= figure.Step))
        {
            return;
        }

        var how = byShare is null ? "" : $"合同价 {form.Spell(price)} × {share:0.####}% = {form.Spell(expected)}";
        how += unpaid is { } left ? $"{(how.Length > 0 ? "，" : "")}合同价减已支付 = {form.Spell(left)}" : "";
        Report(form, Severity.Warning, text, $"{how}，文中的质保金是 {text.Figures.Printed(figure)}，相差 {form.Spell(Math.Abs(expected - figure.Value))}", form.Spell(expected), text.Figures.Printed(figure).ToString(), "核对质保金的金额。", notes);
    }

    /// <summary>What the cost indicators add up to, where two of them or more are amounts, is what is asked for.</summary>
    private static void CostIndicators(CheckedForm form, AuditNotes notes)
    {
        var (sum, count, first, isMoney) = (0m, 0, default(MeasuredTarget), true);
        foreach (var target in form.MeasuredTargets)
        {
            if (target is { Kind: FigureKind.Money or FigureKind.Number, Value: > 0, Comparison: Comparison.Equal or Comparison.AtMost } && IsCost(form, target.Row))
            {
                first = count == 0 ? target : first;
                sum += target.Value;
                isMoney &= target.Kind == FigureKind.Money;
                count++;
            }
        }

        if (count == 1 && isMoney)
        {
            OneCost(form, sum, first, notes);
        }

        if (count < 2 || WholeOf(form, form.Record.TargetFunds!, GoalPart.Annual) is not { } whole || whole.Yuan == sum || whole.Yuan == sum * form.AmountUnit.InYuan())
        {
            return;
        }

        var blank = BlankCost(form, out var others);
        if (whole.Yuan > sum && others > count && blank is null)
        {
            return;
        }

        var figures = $"{count} 个成本指标合计 {form.Spell(sum)}，{whole.Name}为 {form.Spell(whole.Yuan)}，相差 {form.Spell(Math.Abs(whole.Yuan - sum))}{(form.AmountUnit == AmountUnit.Yuan ? "" : $"（单位：{form.AmountUnit.Word()}）")}";
        notes.Report(
            sum > whole.Yuan || blank is not null ? Severity.Warning : Severity.Hint, first.Row.Printed.Target,
            figures + (blank is null ? "。" : $"；“{blank}”没有填目标值。"), form.Spell(whole.Yuan), form.Spell(sum), blank is null ? "核对各项成本与申请额。" : "补填成本指标的目标值。");
    }

    /// <summary>One cost that may be greater than all the money there is: ≤300万元 in a project of 240万元 bounds nothing.</summary>
    private static void OneCost(CheckedForm form, decimal cost, in MeasuredTarget target, AuditNotes notes)
    {
        var at = target.Row.Printed.Target;
        var (total, annual) = (form.Record.TargetFunds!.Total, form.Record.TargetFunds.Annual);
        if (total.Value is not { } whole || annual.State == ReadState.Unreadable)
        {
            return;
        }

        var yuan = Math.Max(whole.Yuan, annual.Value?.Yuan ?? 0m);
        if (yuan > 0m && cost > yuan)
        {
            var spelt = $"“{target.Name.Full}”的目标值 {at.Excerpt} 大于项目资金总额 {form.Spell(yuan)}{(form.AmountUnit == AmountUnit.Yuan ? "" : $"（单位：{form.AmountUnit.Word()}）")}";
            notes.Report(
                Severity.Warning, at, $"{spelt}{(FundsChecks.IsSlip(form, cost, yuan) ? "，恰好相差一万倍，可能混用了元和万元" : "")}，控制不了成本。",
                $"≤{form.Spell(yuan)}", at.Raw, "核对成本指标的金额和单位。", target.Number);
        }
    }

    private static bool IsCost(CheckedForm form, Indicator row) =>
        row.Levels.Second == SecondLevel.Cost && !row.Printed.Name.IsMissing
        && form.Profile.Of(Parameters.CostNameWords).StandsIn(row.Printed.Name.Raw) && !form.Profile.Of(Parameters.UnitCostWords).StandsIn(row.Printed.Name.Raw);

    /// <summary>The first cost indicator without a target; how many cost indicators there are.</summary>
    private static string? BlankCost(CheckedForm form, out int all)
    {
        var blank = (string?)null;
        all = 0;
        for (var i = 0; i < form.Indicators.Count; i++)
        {
            if (IsCost(form, form.Indicators[i]))
            {
                all++;
                blank ??= form.Indicators[i].Target.Kind == IndicatorValueKind.Missing ? form.Indicators[i].Printed.Name.Raw : null;
            }
        }

        return blank;
    }
}
