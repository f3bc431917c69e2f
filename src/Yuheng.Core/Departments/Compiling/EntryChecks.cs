using System.Globalization;
using Yuheng.Core.Classification;
using Yuheng.Core.Findings;
using Yuheng.Core.Papers;
using Yuheng.Core.Values;

namespace Yuheng.Core.Departments.Compiling;

/// <summary>What is wrong with the lines and free texts of a budget as they are filled in, before any table is looked at. Codes BE-01 to BE-05.</summary>
internal static class EntryChecks
{
    private const int FunctionDigits = 7, EconomicDigits = 5, MostDecimals = 2;

    public static IEnumerable<Finding> Of(CompiledBudget budget, PaperContent content) =>
    [
        .. budget.Lines.SelectMany(line => Line(line, budget, content)),
        .. budget.Incomes.SelectMany(line => Income(line, budget, content)),
        .. Amounts(content, budget),
        .. Unsourced(budget, content),
    ];

    private static IEnumerable<Finding> Line(BudgetLine line, CompiledBudget budget, PaperContent content)
    {
        var place = line.Amount.Printed.Place;
        if (line.Kind is null)
        {
            yield return Word(place with { Cell = 2 }, content[line.Row + ".kind"], "支出类别", BudgetWords.Kinds);
        }

        if (line.Fund is null)
        {
            yield return Word(place with { Cell = 6 }, content[line.Row + ".fund"], "资金来源", BudgetWords.Funds);
        }

        foreach (var finding in Code(line.Function, FunctionDigits, "功能科目", Subjects.Functional, place with { Cell = 3 }, budget.Setting.Year)
            .Concat(Code(line.Economic, EconomicDigits, "部门经济科目", Subjects.Economic, place with { Cell = 4 }, budget.Setting.Year))
            .Concat(Amount(line.Amount, line.LastYear)))
        {
            yield return finding;
        }

        if (line.Kind == ExpenseKind.Project && line.Project.Length == 0)
        {
            yield return Entered("BE-01", Severity.Error, place with { Cell = 5 }, null, "项目支出没有写项目。", "从项目库里选项目，填它的编码。");
        }
        else if (line.IsBasic && line.Project.Length > 0)
        {
            yield return Entered("BE-01", Severity.Error, place with { Cell = 5 }, line.Project, "基本支出写了项目。", "删去项目，或把支出类别改为“项目”。");
        }
    }

    private static IEnumerable<Finding> Income(IncomeLine line, CompiledBudget budget, PaperContent content)
    {
        _ = budget;
        if (line.Source is null)
        {
            yield return Word(line.Amount.Printed.Place with { Cell = 2 }, content[line.Row + ".source"], "收入来源", BudgetWords.Funds);
        }

        foreach (var finding in Amount(line.Amount, line.LastYear))
        {
            yield return finding;
        }
    }

    /// <summary>BE-01: what has to be one of some words.</summary>
    private static Finding Word(Place place, string? typed, string field, IReadOnlyList<string> words) => Entered(
        "BE-01", Severity.Error, place, typed, typed is null ? $"没有填{field}。" : $"{field}“{typed}”不是所列的词。", $"填{string.Join("、", words)}之一。");

    /// <summary>BE-02: a code has its digits; one that the year's list lacks accuses nobody, since the lists are not complete.</summary>
    private static IEnumerable<Finding> Code(string code, int digits, string field, Subjects subjects, Place place, int year)
    {
        if (code.Length != digits || code.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            yield return Entered(
                "BE-02", Severity.Error, place, code, code.Length == 0 ? $"没有填{field}。" : $"{field}“{code}”不是 {digits} 位编码。",
                string.Create(CultureInfo.InvariantCulture, $"填 {digits} 位科目编码。"));
        }
        else if (subjects.Find(code, year) is null)
        {
            yield return Entered("BE-02", Severity.Warning, place, code, $"{field} {code} 不在所载的 {year} 年科目表中，表里没有名称可印。", "核对编码；编码无误的，写一句说明。");
        }
    }

    /// <summary>BE-03: an amount that can be read, to the fen. A line that only last year had needs none.</summary>
    private static IEnumerable<Finding> Amount(Typed<Money> amount, Typed<Money> lastYear)
    {
        if (amount.State == ReadState.Missing && lastYear.Value is null)
        {
            yield return Entered("BE-03", Severity.Error, amount.Printed.Place, null, "没有填本年预算。", "填金额（元）；没有的填 0，或删去这一行。");
        }

        foreach (var typed in new[] { amount, lastYear })
        {
            if (typed.State == ReadState.Unreadable)
            {
                yield return Entered("BE-03", Severity.Error, typed.Printed.Place, typed.Printed.Raw, $"金额读不出：{typed.Why}。", "按元填写，如 1,234.50。");
            }
            else if (typed.Value is { Yuan: var yuan } && decimal.Round(yuan, MostDecimals) != yuan)
            {
                yield return Entered("BE-03", Severity.Error, typed.Printed.Place, typed.Printed.Raw, "金额精确到分，多了小数。", "改为两位小数。");
            }
        }
    }

    /// <summary>The amounts that stand in no line.</summary>
    private static IEnumerable<Finding> Amounts(PaperContent content, CompiledBudget budget)
    {
        foreach (var field in new[] { "procurement.goods", "procurement.works", "procurement.services", "procurement.small", "procurement.micro" })
        {
            if (content[field] is { } typed)
            {
                var at = budget.Places.Add("", field[..field.IndexOf('.', StringComparison.Ordinal)], [field[(field.IndexOf('.', StringComparison.Ordinal) + 1)..]]);
                var amount = Money.Read(new Printed(typed, at with { Cell = 1 }), AmountUnit.Yuan);
                if (amount.State == ReadState.Unreadable)
                {
                    yield return Entered("BE-03", Severity.Error, amount.Printed.Place, typed, $"{PaperField.Name(field)}读不出：{amount.Why}。", "按元填写，如 1,234.50。");
                }
            }
        }
    }

    /// <summary>
    /// BE-05 无来源的数: an amount or a percentage in a free text that no line, cell or change of the budget has. What a text says of pieces and people is not looked at.
    /// Worked example: 因新增12.5万元购书经费 beside lines of 60,000 and 65,000 yuan fires; 因新增6万元 does not.
    /// </summary>
    private static IEnumerable<Finding> Unsourced(CompiledBudget budget, PaperContent content)
    {
        HashSet<decimal>? money = null;
        List<decimal>? shares = null;
        foreach (var (path, text) in content.Cells)
        {
            if (path[0] != 'n' || PaperField.Of(path) is null || TextFigures.Of(text) is not { Count: > 0 } figures)
            {
                continue;
            }

            money ??= Known(budget, content);
            shares ??= [.. budget.Cells.Where(c => c is { Amount: not null, LastYear: > 0 }).Select(c => BookWriter.PerCent(c.Amount!.Value, c.LastYear!.Value))];
            for (var i = 0; i < figures.Count; i++)
            {
                var figure = figures.All[i];
                var half = figure.Step / 2;
                if ((figure.Kind == FigureKind.Money && !money.Any(m => Math.Abs(m - figure.Value) <= half))
                    || (figure.Kind == FigureKind.Percent && !shares.Exists(s => Math.Abs(s - figure.Value) <= half)))
                {
                    var point = path.IndexOf('.', StringComparison.Ordinal);
                    var place = budget.Places.Add("", path[..point], [path[(point + 1)..]]) with { Cell = 1 };
                    var quote = text[figure.Start..figure.End];
                    yield return Entered(
                        "BE-05", Severity.Warning, place, quote, $"无来源的数“{quote}”：明细、各表和增减里都没有这个数。", "改用表内的数，或删去；确有出处的，写一句说明。");
                }
            }
        }
    }

    private static HashSet<decimal> Known(CompiledBudget budget, PaperContent content)
    {
        var known = new HashSet<decimal>();
        foreach (var (amount, last) in budget.Cells.Select(c => (c.Amount, c.LastYear)).Concat(budget.Lines.Select(l => (l.Amount.Value?.Yuan, l.LastYear.Value?.Yuan))))
        {
            known.Add(amount ?? 0m);
            known.Add(last ?? 0m);
            known.Add(Math.Abs((amount ?? 0m) - (last ?? 0m)));
        }

        foreach (var path in content.Paths.Where(p => p.StartsWith("procurement.", StringComparison.Ordinal)))
        {
            known.Add(Money.Read(new Printed(content[path], default), AmountUnit.Yuan).Value?.Yuan ?? 0m);
        }

        return known;
    }

    private static Finding Entered(string code, Severity severity, Place place, string? quote, string message, string suggestion) =>
        new(code, severity, place, quote, message) { Found = quote, Suggestion = suggestion };
}
