using Yuheng.Core.Classification;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Targets;

/// <summary>Checks of the funds of a target form: against one another (PT-14) and against what is to be achieved with them (PT-15).</summary>
internal static class FundsChecks
{
    /// <summary>Beyond a thousand million million yuan nothing is added up: such a number is no amount.</summary>
    private const decimal Greatest = 1_000_000_000_000_000m;

    /// <summary>The checks, in the order of their codes.</summary>
    public static (string Code, FormCheck Run)[] All { get; } =
    [
        ("PT-14", FundsAgree),
        ("PT-15", TargetsOfLargeProject),
    ];

    /// <summary>An amount with what it is called in the form.</summary>
    private readonly record struct Item(string Name, Typed<Money> Amount)
    {
        /// <summary>The amount in yuan, where there is one that can be reckoned with.</summary>
        public decimal? Yuan => Amount.Value is { } money && Math.Abs(money.Yuan) <= Greatest ? money.Yuan : null;

        public bool IsUnreadable => Amount.State == ReadState.Unreadable || (Amount.State == ReadState.Known && Yuan is null);
    }

    /// <summary>
    /// PT-14 资金勾稽错误 (财预〔2015〕88号, 完整性): the total is what its sources add up to, so is the annual request; the request is no more than the total,
    /// and in a project of one year it is the total. Worked example: 财政资金 240,000.00 and 其他资金 10,000.00 under a total of 240,000.00 are 10,000.00 too much.
    /// Where a source is blank, the check says what it cannot know.
    /// </summary>
    private static void FundsAgree(CheckedForm form, AuditNotes notes)
    {
        if (form.Record.TargetFunds is not { } funds)
        {
            return;
        }

        Item total = new("项目资金总额", funds.Total), fiscal = new("财政资金", funds.Fiscal), other = new("其他资金", funds.Other);
        Item annual = new("年度资金申请总额", funds.Annual), appropriation = new("当年财政拨款", funds.Appropriation);
        Item carryOver = new("上年结转资金", funds.CarryOver), otherAnnual = new("年度其他资金", funds.OtherAnnual);
        ReadOnlySpan<Item> ofTotal = [fiscal, other];
        ReadOnlySpan<Item> ofAnnual = [appropriation, carryOver, otherAnnual];
        if (total.Yuan is null && annual.Yuan is null)
        {
            notes.CannotKnow("没有读到项目资金总额和年度资金申请总额", form.Form.Start);
            return;
        }

        NotNegative(form, notes, [total, fiscal, other, annual, appropriation, carryOver, otherAnnual]);
        var isTotalRight = AddUp(form, notes, total, ofTotal);
        AddUp(form, notes, annual, ofAnnual);
        YearAgainstWhole(form, notes, total, annual);
        if (isTotalRight && appropriation.Yuan is { } granted && fiscal.Yuan is { } allFiscal && granted > allFiscal + form.Profile.Of(Parameters.FundsTolerance))
        {
            notes.Report(
                Severity.Warning, funds.Appropriation.Printed,
                $"当年财政拨款 {form.Spell(granted)} 大于整个项目的财政资金 {form.Spell(allFiscal)}；表中看不出哪一个有误。",
                found: form.Spell(granted), suggestion: "核对左右两栏的财政资金。");
        }

        var smallest = form.Profile.Of(Parameters.SmallestFunds);
        var whole = annual.Yuan is not null ? annual : total;
        if (whole.Yuan > 0 && whole.Yuan < smallest)
        {
            notes.Report(
                Severity.Warning, whole.Amount.Printed,
                $"{whole.Name}只有 {AmountUnit.Yuan.Spell(whole.Yuan.Value)} 元，与一个项目一年的工作不相称，可能把元误作{form.AmountUnit.Word()}。",
                found: form.Spell(whole.Yuan.Value), suggestion: "核对金额单位。");
        }
    }

    private static void NotNegative(CheckedForm form, AuditNotes notes, ReadOnlySpan<Item> items)
    {
        foreach (var item in items)
        {
            if (item.Yuan < 0)
            {
                notes.Report(Severity.Error, item.Amount.Printed, $"{item.Name}为负数 {form.Spell(item.Yuan.Value)}。", found: form.Spell(item.Yuan.Value), suggestion: "填写不小于零的金额。");
            }
        }
    }

    /// <summary>Whether the parts make the whole, or may do so for all that is known.</summary>
    private static bool AddUp(CheckedForm form, AuditNotes notes, Item whole, ReadOnlySpan<Item> parts)
    {
        var (sum, known, gap) = (0m, 0, "");
        foreach (var part in parts)
        {
            if (part.IsUnreadable || whole.IsUnreadable)
            {
                notes.CannotKnow($"{(part.IsUnreadable ? part : whole).Name}读不出，不能核对", whole.Amount.Printed.Place);
                return true;
            }

            sum += part.Yuan ?? 0m;
            known += part.Yuan is null ? 0 : 1;
            gap = part.Yuan is null ? gap.Length == 0 ? part.Name : gap + "、" + part.Name : gap;
        }

        if (whole.Yuan is not { } amount)
        {
            if (known > 0)
            {
                notes.CannotKnow($"{whole.Name}空白，不能核对", form.Form.Start);
            }

            return true;
        }

        if (known == 0)
        {
            notes.CannotKnow($"{whole.Name}没有列出来源", whole.Amount.Printed.Place);
            return true;
        }

        if (sum < amount && parts[0].Yuan is null && !parts[0].Amount.Printed.Place.Exists)
        {
            // 年度财政资金总额 96.00, 其他资金 24.00: without a place for the money of the treasury the form does not say what its total is of.
            notes.CannotKnow($"表中没有{parts[0].Name}一栏，不知道{whole.Name}包含哪些来源", whole.Amount.Printed.Place);
            return true;
        }

        var difference = Math.Abs(amount - sum);
        if (difference <= form.Profile.Of(Parameters.FundsTolerance))
        {
            return true;
        }

        var sides = $"{Sum(form, parts, whole.Amount.Printed.Place)}{(known > 1 ? " = " + form.Spell(sum) : "")}，{whole.Name}为 {form.Spell(amount)}，相差 {form.Spell(difference)}{Slip(form, amount, sum)}";
        if (gap.Length == 0 || sum > amount)
        {
            notes.Report(Severity.Error, whole.Amount.Printed, sides + "。", form.Spell(sum), form.Spell(amount), "核对各项来源和总额，看不出哪一边有误。");
        }
        else
        {
            notes.Report(
                Severity.Warning, whole.Amount.Printed, $"{sides}；{gap}没有读到，不知道是漏填、栏目缺失，还是总额有误。", form.Spell(sum), form.Spell(amount), $"填写{gap}，没有的写 0。");
        }

        return false;
    }

    private static void YearAgainstWhole(CheckedForm form, AuditNotes notes, Item total, Item annual)
    {
        if (total.Yuan is not { } whole || annual.Yuan is not { } year || Math.Abs(whole - year) <= form.Profile.Of(Parameters.FundsTolerance))
        {
            return;
        }

        var difference = $"相差 {form.Spell(Math.Abs(whole - year))}{Slip(form, whole, year)}";
        if (year > whole)
        {
            notes.Report(
                Severity.Error, annual.Amount.Printed, $"年度资金申请总额 {form.Spell(year)} 大于项目资金总额 {form.Spell(whole)}，{difference}。", $"≤{form.Spell(whole)}", form.Spell(year), "核对两个总额。");
        }
        else if (form.Record.Start.Value is { } start && form.Record.End.Value is { } end && start.Year == end.Year)
        {
            notes.Report(
                Severity.Warning, total.Amount.Printed,
                $"项目起止都在 {start.Year} 年，项目资金总额 {form.Spell(whole)} 却与年度资金申请总额 {form.Spell(year)} 不等，{difference}。", form.Spell(year), form.Spell(whole), "核对总额或起止日期。");
        }
    }

    /// <summary>The parts with their amounts, and the line of each that stands in another than the whole.</summary>
    private static string Sum(CheckedForm form, ReadOnlySpan<Item> parts, Place whole)
    {
        var text = "";
        foreach (var part in parts)
        {
            text += part.Yuan is { } yuan ? (text.Length == 0 ? "" : " + ") + part.Name + " " + form.Spell(yuan) + Line(part.Amount.Printed.Place, whole) : "";
        }

        return text;
    }

    private static string Line(Place part, Place whole) => part.Exists && part.Line != whole.Line ? $"（{part.OfLine}）" : "";

    /// <summary>Says so where one amount is ten thousand times the other.</summary>
    private static string Slip(CheckedForm form, decimal one, decimal other) =>
        IsSlip(form, one, other) ? "，恰好相差一万倍，可能混用了元和万元" : "";

    /// <summary>Whether one amount is the other in another unit of money.</summary>
    public static bool IsSlip(CheckedForm form, decimal one, decimal other)
    {
        var slip = form.Profile.Of(Parameters.UnitSlip);
        return one != 0 && other != 0 && Math.Max(one, other) <= Greatest && (one == other * slip || other == one * slip);
    }

    /// <summary>
    /// PT-15 目标与资金不匹配 (财预〔2015〕88号, 相应匹配): a project of a million yuan or more has indicators of quantity and of cost.
    /// Worked example: 1,200,000.00 yuan for the care of parks, no indicator under 成本指标: the check fires; at 999,999.00 it does not.
    /// Unit costs against standards or former years need those, and are not judged here.
    /// </summary>
    private static void TargetsOfLargeProject(CheckedForm form, AuditNotes notes)
    {
        if (form.Record.TargetFunds is not { } funds)
        {
            return;
        }

        var amount = funds.Annual.State == ReadState.Missing ? funds.Total : funds.Annual;
        if (amount.Value is not { } money || form.Indicators.Count == 0)
        {
            notes.CannotKnow(form.Indicators.Count == 0 ? "表内没有读到指标" : "没有读到资金数额", form.Form.Start);
            return;
        }

        if (money.Yuan < form.Profile.Of(Parameters.LargeProject))
        {
            return;
        }

        foreach (var level in form.Profile.Of(Parameters.LevelsOfLargeProject))
        {
            if (!HasLevel(form.Indicators, level))
            {
                notes.Report(
                    Severity.Warning, amount.Printed, $"项目资金 {form.Spell(money.Yuan)}，却没有{level}，看不出钱与事是否相称。",
                    suggestion: $"补充{level}并给出目标值。");
            }
        }
    }

    /// <summary>Whether there is an indicator of the level that says something; 无 says nothing.</summary>
    private static bool HasLevel(IReadOnlyList<Indicator> indicators, string level)
    {
        var second = IndicatorLevels.Second(level);
        for (var i = 0; i < indicators.Count; i++)
        {
            if (indicators[i].Levels.Second == second && indicators[i].Target.Kind is not (IndicatorValueKind.None or IndicatorValueKind.Missing))
            {
                return true;
            }
        }

        return false;
    }
}
