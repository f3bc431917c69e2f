using System.Globalization;
using Yuheng.Core.Profiles;

namespace Yuheng.Core.Departments;

/// <summary>What the prose of a budget speaks of by its official wording; the names are in <c>rulebook/prose-subjects.tsv</c>.</summary>
public enum BudgetSubject : byte
{
    /// <summary>收入预算.</summary>
    IncomeTotal,

    /// <summary>支出预算.</summary>
    ExpenseTotal,

    /// <summary>财政拨款收入.</summary>
    FiscalIncome,

    /// <summary>财政拨款支出.</summary>
    FiscalExpense,

    /// <summary>事业收入.</summary>
    BusinessIncome,

    /// <summary>事业单位经营收入.</summary>
    OperatingIncome,

    /// <summary>其他收入.</summary>
    OtherIncome,

    /// <summary>一般公共预算拨款收入.</summary>
    GeneralIncome,

    /// <summary>一般公共预算拨款支出.</summary>
    GeneralExpense,

    /// <summary>政府性基金拨款收入.</summary>
    FundIncome,

    /// <summary>政府性基金拨款支出.</summary>
    FundExpense,

    /// <summary>国有资本经营预算拨款收入.</summary>
    CapitalIncome,

    /// <summary>国有资本经营预算拨款支出.</summary>
    CapitalExpense,

    /// <summary>基本支出.</summary>
    BasicExpense,

    /// <summary>项目支出.</summary>
    ProjectExpense,

    /// <summary>人员经费.</summary>
    Personnel,

    /// <summary>公用经费.</summary>
    PublicFunds,

    /// <summary>“三公”经费.</summary>
    ThreePublic,

    /// <summary>因公出国（境）费.</summary>
    Abroad,

    /// <summary>公务接待费.</summary>
    Reception,

    /// <summary>公务用车购置及运行费.</summary>
    Vehicles,

    /// <summary>公务用车购置费.</summary>
    VehiclePurchase,

    /// <summary>公务用车运行费.</summary>
    VehicleRunning,

    /// <summary>机关运行经费.</summary>
    RunningCost,

    /// <summary>政府采购预算.</summary>
    Procurement,

    /// <summary>政府采购货物预算.</summary>
    ProcurementGoods,

    /// <summary>政府采购工程预算.</summary>
    ProcurementWorks,

    /// <summary>政府采购服务预算.</summary>
    ProcurementServices,

    /// <summary>面向中小企业预留.</summary>
    SmallReserve,

    /// <summary>其中预留给小微企业.</summary>
    MicroReserve,

    /// <summary>编报绩效目标的项目涉及的预算资金.</summary>
    TargetAmount,
}

/// <summary>The names of the subjects.</summary>
internal static class BudgetSubjects
{
    private static readonly string[] Endings = ["预算数", "预算", "数"];

    private static readonly List<(BudgetSubject Subject, bool IsTail, string Phrase)> Phrases = Load();

    /// <summary>The subject that a cleaned name means; null where it means none.</summary>
    public static BudgetSubject? Named(string name, ProseWords words)
    {
        if (Find(name, words) is { } found)
        {
            return found;
        }

        foreach (var ending in Endings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal) && Find(name[..^ending.Length], words) is { } without)
            {
                return without;
            }
        }

        return null;
    }

    /// <summary>公务用车购置及运行费（购置费0万元、运行费9万元）; 编报绩效目标项目9个，金额….</summary>
    public static BudgetSubject? Implied(string subject, BudgetStatement? whole, BudgetStatement? topic) => whole?.Known switch
    {
        BudgetSubject.Vehicles when subject.StartsWith("购置", StringComparison.Ordinal) => BudgetSubject.VehiclePurchase,
        BudgetSubject.Vehicles when subject.StartsWith("运行", StringComparison.Ordinal) => BudgetSubject.VehicleRunning,
        _ => topic is { IsCount: true } && subject == topic.Subject && subject.Contains("绩效目标", StringComparison.Ordinal) ? BudgetSubject.TargetAmount : null,
    };

    /// <summary>A phrase may stand behind the name of the body that it is said of, but not behind other words that change what it means.</summary>
    private static BudgetSubject? Find(string name, ProseWords words)
    {
        foreach (var (subject, isTail, phrase) in Phrases)
        {
            if (name.EndsWith(phrase, StringComparison.Ordinal)
                && (isTail || name.Length == phrase.Length || (phrase.Length > 3 && words.EndsWithBody(name.AsSpan(0, name.Length - phrase.Length)))))
            {
                return subject;
            }
        }

        return null;
    }

    private static List<(BudgetSubject Subject, bool IsTail, string Phrase)> Load() =>
    [
        .. Rulebook.Rows("prose-subjects.tsv", 3).Select(row =>
        {
            var cells = row.Cells;
            var isKnown = Enum.TryParse<BudgetSubject>(char.ToUpperInvariant(cells[0][0]) + cells[0][1..], out var subject);
            return isKnown && cells[1] is "exact" or "tail"
                ? (subject, cells[1] == "tail", cells[2])
                : throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"rulebook/prose-subjects.tsv:{row.Line}: unknown subject or match"));
        }).OrderByDescending(p => p.Item3.Length),
    ];
}
