using Yuheng.Core.Checks;
using Yuheng.Core.Departments;
using Yuheng.Core.Departments.Compiling;
using Yuheng.Core.Findings;
using Yuheng.Core.Papers;
using Yuheng.Core.Profiles;
using Yuheng.Core.Values;

namespace Yuheng.Core.Workflow;

/// <summary>A budget as it is filled in so far: compiled into its tables and narrative, typed and checked by the same code as a published one.</summary>
public sealed class CheckedBudget : CheckedContent
{
    private CheckedBudget(PaperContent content, BudgetSetting setting)
    {
        Content = content;
        Compiled = CompiledBudget.Of(content, setting);
        Budget = DepartmentBudget.From(Compiled.Parsed);
        Audit = Auditor.Check(new CheckedDocument([], Budget, null) { Region = setting.Profile.Region });
        CrossChecks = CrossCheck.Of(Compiled);
        Findings =
        [
            .. Compiled.Findings,
            .. CrossChecks.Select(c => c.Finding(Compiled.PlaceOf(c.LeftPath))).OfType<Finding>(),
            // What typing says of a line stands among the findings of the lines already.
            .. Budget.Findings.Where(f => Compiled.Findings.All(e => e.Place != f.Place)),
            .. Audit.Findings,
        ];
    }

    /// <inheritdoc/>
    public override PaperContent Content { get; }

    /// <inheritdoc/>
    public override Profile Profile => Compiled.Setting.Profile;

    /// <summary>The budget out of its lines.</summary>
    public CompiledBudget Compiled { get; }

    /// <summary>The same, typed.</summary>
    public DepartmentBudget Budget { get; }

    /// <summary>What the checks of published budgets found, and what they could not know.</summary>
    public Audit Audit { get; }

    /// <summary>表间核对.</summary>
    public IReadOnlyList<CrossCheck> CrossChecks { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Finding> Findings { get; }

    /// <summary>Its expenditure, its lines (of a budget that came as tables the rows of table 3), its findings.</summary>
    public override PaperFacts Facts => new(
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Compiled.Setting.Name}{Compiled.Setting.Year}年预算"),
        Amount: Fen(Total),
        Items: Compiled.IsGiven ? Budget.Tables.FirstOrDefault(t => t.Parsed.Number == 3)?.Rows.Count ?? 0 : Compiled.Lines.Count,
        Errors: Findings.Count(f => f.Severity == Severity.Error),
        Warnings: Findings.Count(f => f.Severity == Severity.Warning));

    /// <summary>支出总计; null where there is none.</summary>
    public Money? Total => Budget.Tables.FirstOrDefault(t => t.Parsed.Number == 3)?.Rows.LastOrDefault(r => r.Printed.Code.IsMissing)?.Amounts.FirstOrDefault(a => a.Column == "合计").Amount.Value;

    /// <inheritdoc/>
    public override string PathOf(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Compiled.Places.PathAt(finding.Place);
    }

    /// <summary>Compiles, types and checks what is filled in.</summary>
    public static CheckedBudget Of(PaperContent content, BudgetSetting setting)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(setting);
        return new CheckedBudget(content, setting);
    }
}
