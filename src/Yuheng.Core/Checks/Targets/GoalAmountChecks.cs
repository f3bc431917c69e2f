using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Targets;

/// <summary>The check of the amounts of the goal texts against the funds (PT-19).</summary>
internal static partial class GoalAmountChecks
{
    /// <summary>The checks.</summary>
    public static (string Code, FormCheck Run)[] All { get; } =
    [
        ("PT-19", AmountsAgreeWithFunds),
    ];

    /// <summary>What the texts are set against: the annual request, or the whole of the project where the text speaks of that.</summary>
    private readonly record struct Whole(string Name, decimal Yuan, decimal Step);

    /// <summary>
    /// PT-19 文本金额与申请资金矛盾 (财预〔2015〕88号, 适当性): what the goal texts say that things cost is neither more than is asked for nor, where they list it all, less.
    /// Worked example: 购置阅览桌120,000元、书架90,000元 under an annual request of 200,000.00 is 10,000.00 too much; 4200人, 每人每年3000元 make 12,600,000.00.
    /// Contract sums, former years, other people's money and prices for one are not compared with the request.
    /// </summary>
    private static void AmountsAgreeWithFunds(CheckedForm form, AuditNotes notes)
    {
        if (form.Record.TargetFunds is not { } funds)
        {
            return;
        }

        CostIndicators(form, notes);
        if (!form.AreTextsOfUsualSize)
        {
            notes.CannotKnow("文本过长，或其中的数过多，没有逐个对照", form.Form.Start);
            return;
        }

        foreach (var text in form.GoalTexts)
        {
            if (text.Part == GoalPart.Description || !HasMoney(text.Figures))
            {
                continue;
            }

            Retention(form, text, notes);
            if (WholeOf(form, funds, text.Part) is { } whole)
            {
                Amounts(form, text, whole, notes);
            }
            else
            {
                notes.CannotKnow("没有读到资金数额，文本中的金额无从对照", text.Printed.Place);
            }
        }
    }

    private static Whole? WholeOf(CheckedForm form, TargetFunds funds, GoalPart part)
    {
        var (first, second) = part == GoalPart.Overall ? (funds.Total, funds.Annual) : (funds.Annual, funds.Total);
        var amount = first.Value is null ? second : first;
        return amount.Value is { } money && money.Yuan > 0
            ? new Whole(ReferenceEquals(amount.Printed.Raw, funds.Annual.Printed.Raw) ? "年度资金申请总额" : "项目资金总额", money.Yuan, StepOf(amount.Printed.Raw!, form.AmountUnit))
            : null;
    }

    /// <summary>One of the last printed digit: 18.3 in 万元 was printed to 1,000 yuan.</summary>
    private static decimal StepOf(string printed, AmountUnit unit)
    {
        var figures = TextFigures.Of(printed);
        return figures.Count == 1 ? Math.Min(figures.All[0].Step, 1m) * unit.InYuan() : 0m;
    }

    private static bool HasMoney(TextFigures figures)
    {
        foreach (var figure in figures.All)
        {
            if (IsMoney(figure))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An amount, or a number in 万 without any unit: 30万用于印刷.</summary>
    private static bool IsMoney(in TextFigure figure) => figure.Kind == FigureKind.Money || (figure is { Kind: FigureKind.Number, IsInWords: false, High: null } && figure.Step >= 100m);

    /// <summary>Whether it is what something of this year and this project is to cost.</summary>
    private static bool IsPlanned(CheckedForm form, GoalText text, int index)
    {
        var figure = text.Figures.All[index];
        if (!IsMoney(figure) || figure.IsPerUnit || figure.High is not null || figure.Comparison is not (Comparison.Equal or Comparison.About))
        {
            return false;
        }

        var clause = text.Figures.Text.AsSpan()[text.Figures.Clause(figure.Start)];
        var profile = form.Profile;
        return !profile.Of(Parameters.ContractWords).StandsIn(clause) && !profile.Of(Parameters.PaidWords).StandsIn(clause) && !profile.Of(Parameters.EffectWords).StandsIn(clause)
            && !IsTotal(text.Figures.Before(index), profile) && !GoalFigureChecks.IsPast(form, text, figure.Start) && !IsStandard(text.Figures, index);
    }

    /// <summary>共计30万元, 计30万元; of one character only by itself: 设计30万元 is no total.</summary>
    private static bool IsTotal(ReadOnlySpan<char> before, Profile profile)
    {
        var words = profile.Of(Parameters.TotalWords);
        return words.Has(before) || words.FirstIn(before) is { Length: > 1 };
    }

    /// <summary>按20元标准: a price for one, though it does not say of what.</summary>
    private static bool IsStandard(TextFigures figures, int index) =>
        figures.Before(index).IndexOf("单价") >= 0 || figures.Before(index).EndsWith("标准") || figures.Before(index).EndsWith("标准为") || figures.Behind(index).StartsWith("标准") || figures.Behind(index).StartsWith("的标准");

    private static void Amounts(CheckedForm form, GoalText text, Whole whole, AuditNotes notes)
    {
        var planned = new List<int>();
        var isWholeSaid = false;
        for (var i = 0; i < text.Figures.Count; i++)
        {
            if (!IsPlanned(form, text, i))
            {
                continue;
            }

            InnerParts(form, text, i, whole, notes);
            var yuan = text.Figures.All[i].Value;
            if (yuan == whole.Yuan)
            {
                isWholeSaid = true;
            }
            else if (FundsChecks.IsSlip(form, yuan, whole.Yuan))
            {
                Report(form, Severity.Warning, text, $"文本中的 {text.Figures.Printed(text.Figures.All[i])} 与{whole.Name} {form.Spell(whole.Yuan)} 恰好相差一万倍，可能混用了元和万元", form.Spell(whole.Yuan), text.Figures.Printed(text.Figures.All[i]).ToString(), "核对金额单位。", notes);
            }
            else if (!IsPartOfAnother(text, planned, i) && !IsRepeated(text, planned, i))
            {
                planned.Add(i);
            }
        }

        var priced = Priced(form, text, notes, out var isAtLeast);
        Against(form, text, whole, planned, priced, isWholeSaid || isAtLeast, notes);
    }

    /// <summary>300万元，其中设备180万元、安装130万元: the parts are more than the whole that the text itself gives.</summary>
    private static void InnerParts(CheckedForm form, GoalText text, int index, Whole request, AuditNotes notes)
    {
        var whole = text.Figures.All[index];
        var (sum, count) = GoalFigureChecks.PartsOf(text.Figures, index);
        if (count > 0 && sum - whole.Value > whole.Step / 2 && whole.Value != request.Yuan)
        {
            Report(form, Severity.Warning, text, $"文本写 {text.Figures.Printed(whole)}，其中的 {count} 笔合计 {form.Spell(sum)}，多于整体", form.Spell(whole.Value), form.Spell(sum), "核对各分项和总数。", notes);
        }
    }

    /// <summary>30万元，其中设计5万元: the part is in the whole before it.</summary>
    private static bool IsPartOfAnother(GoalText text, List<int> planned, int index)
    {
        var sentence = text.Figures.Sentence(text.Figures.All[index].Start);
        var opening = index;
        while (opening >= 0 && text.Figures.All[opening].Start >= sentence.Start.Value && !GoalFigureChecks.IsOpened(text.Figures, opening))
        {
            opening--;
        }

        return opening >= 0 && text.Figures.All[opening].Start >= sentence.Start.Value
            && planned.Count > 0 && planned[^1] < opening && text.Figures.All[planned[^1]].Start >= sentence.Start.Value;
    }

    /// <summary>The same amount once more, in another sentence.</summary>
    private static bool IsRepeated(GoalText text, List<int> planned, int index)
    {
        var figure = text.Figures.All[index];
        foreach (var other in planned)
        {
            if (text.Figures.All[other].Value == figure.Value && text.Figures.All[other].Start < text.Figures.Sentence(figure.Start).Start.Value)
            {
                return true;
            }
        }

        return false;
    }

    private static void Against(CheckedForm form, GoalText text, Whole whole, List<int> planned, decimal priced, bool mayBeMore, AuditNotes notes)
    {
        var (sum, step) = (priced, 0m);
        foreach (var i in planned)
        {
            sum += text.Figures.All[i].Value;
            step += text.Figures.All[i].Step / 2;
        }

        var difference = Math.Abs(whole.Yuan - sum);
        var parts = planned.Count + (priced > 0 ? 1 : 0);
        if (parts == 0 || difference == 0)
        {
            return;
        }

        var figures = $"文本中{(priced > 0 ? "按单价和数量测算" : "")}{(planned.Count > 0 ? $"列明的 {planned.Count} 笔支出" : "")}合计 {form.Spell(sum)}，{whole.Name}为 {form.Spell(whole.Yuan)}，相差 {form.Spell(difference)}";
        var (expected, found) = (form.Spell(whole.Yuan), form.Spell(sum));
        if (difference <= Math.Max(step, whole.Step / 2))
        {
            if (parts > 1 && IsClosed(text, planned))
            {
                Report(form, Severity.Hint, text, figures + "，可能只是四舍五入", expected, found, "使各分项之和等于申请额。", notes);
            }
        }
        else if (sum > whole.Yuan)
        {
            Report(form, Severity.Warning, text, figures + "，分项超过了整体；看不出哪一个有误", expected, found, "核对文本所列金额与申请额。", notes);
        }
        else if (!mayBeMore && ((parts > 1 && (IsClosed(text, planned) || difference <= whole.Yuan * form.Profile.Of(Parameters.NearRequest))) || (priced > 0 && planned.Count == 0)))
        {
            Report(form, Severity.Hint, text, figures + (priced > 0 ? "，其余没有测算依据" : "，分项没有凑足整体"), expected, found, "补充其余资金的用途和测算依据。", notes);
        }
    }

    /// <summary>其中甲…元，乙…元: two parts or more that say of the whole of the form what it is made of.</summary>
    private static bool IsClosed(GoalText text, List<int> planned) => planned.Count > 1 && GoalFigureChecks.IsOpened(text.Figures, planned[0]) && !text.Figures.Behind(planned[^1]).StartsWith("等");

    /// <summary>Of PT-18: a sum that is the better part of the request, and no indicator speaks of what it is for.</summary>
    public static void Unmeasured(CheckedForm form, GoalText text, AuditNotes notes)
    {
        if (form.Record.TargetFunds is not { } funds || text.Part == GoalPart.Description || WholeOf(form, funds, text.Part) is not { } whole)
        {
            return;
        }

        for (var i = 0; i < text.Figures.Count; i++)
        {
            if (!IsPlanned(form, text, i) || text.Figures.All[i].Value >= whole.Yuan)
            {
                continue;
            }

            ReadOnlySpan<char> before = text.Figures.Before(i).TrimStart("其中"), behind = text.Figures.Behind(i);
            if (before.Length < 3 || text.Figures.All[i].Value < whole.Yuan * form.Profile.Of(Parameters.LargePart) || form.Indicators.Count == 0 || IsCounted(text, i) || IsNamed(form, before, behind))
            {
                continue;
            }

            Report(form, Severity.Hint, text, $"“{before}{text.Figures.Printed(text.Figures.All[i])}”占{whole.Name} {form.Spell(whole.Yuan)} 的大部分，没有一个指标衡量它", null, null, "为这笔支出的产出设置指标。", notes);
        }
    }

    /// <summary>Whether the sentence counts what the money is for.</summary>
    private static bool IsCounted(GoalText text, int index)
    {
        var sentence = text.Figures.Sentence(text.Figures.All[index].Start);
        foreach (var figure in text.Figures.All)
        {
            if (figure.Kind == FigureKind.Count && figure.Start >= sentence.Start.Value && figure.Start < sentence.End.Value)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamed(CheckedForm form, ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        for (var j = 0; j < form.Indicators.Count; j++)
        {
            var name = form.Indicators[j].Printed.Name;
            if (!name.IsMissing && ThingName.Alike(new ThingName(name.Raw, form.Profile).Core, before, behind) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static void Report(CheckedForm form, Severity severity, GoalText text, string what, string? expected, string? found, string suggestion, AuditNotes notes) =>
        notes.Report(severity, text.Printed, $"{what}{(form.AmountUnit == AmountUnit.Yuan ? "" : $"（单位：{form.AmountUnit.Word()}）")}。", expected, found, suggestion);
}
