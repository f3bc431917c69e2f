using Yuheng.Core.Checks.Budgets.Sums;
using Yuheng.Core.Departments;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks;

/// <summary>A document while it is checked: all that was read from it, typed.</summary>
/// <param name="Forms">Its project forms, in the order of the document.</param>
/// <param name="Budget">Its department budget; null where it has none.</param>
/// <param name="Target">Its whole-department target; null where it has none.</param>
public sealed record CheckedDocument(IReadOnlyList<ProjectRecord> Forms, DepartmentBudget? Budget, DepartmentTarget? Target)
{
    private BudgetSums? _sums;

    /// <summary>The relations between the cells of its budget tables, worked out once; null where it has no budget.</summary>
    internal BudgetSums? Sums => Budget is null ? null : _sums ??= BudgetSums.Of(Budget);

    /// <summary>The region that the document is checked by, where the caller names one; null where each form's layout tells.</summary>
    public string? Region { get; init; }

    /// <summary>The profiles of the regions; those that the program carries unless others are given.</summary>
    internal RegionProfiles Profiles { get; init; } = RegionProfiles.Shipped;

    /// <summary>The profile for what is not a form: the region named, else that of the first form, else the national one; of the budget's year.</summary>
    public Profile Profile
    {
        get
        {
            var year = Budget?.Year.Value ?? (Forms.Count > 0 ? Forms[0].Year.Value : null);
            return Region is not null && Profiles.Find(Region, year) is { } named
                ? named
                : Profiles.ForLayout(Forms.Count > 0 ? Forms[0].Form.Layout : null, year);
        }
    }

    /// <summary>The profile for a form.</summary>
    public Profile ProfileOf(ProjectRecord form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Region is not null && Profiles.Find(Region, form.Year.Value) is { } named
            ? named
            : Profiles.ForLayout(form.Form.Layout, form.Year.Value);
    }

    /// <summary>The description that stands between a form and the one before it; null where there is none.</summary>
    internal ProjectDescription? DescriptionOf(int form)
    {
        var descriptions = Budget?.Parsed.Descriptions;
        for (var i = (descriptions?.Count ?? 0) - 1; i >= 0; i--)
        {
            var place = descriptions![i].Place;
            if (place.CompareTo(Forms[form].Form.Start) < 0)
            {
                return form == 0 || place.CompareTo(Forms[form - 1].Form.Start) > 0 ? descriptions[i] : null;
            }
        }

        return null;
    }

    /// <summary>The form whose description <paramref name="place"/> lies in; null where it lies in none.</summary>
    internal ProjectRecord? FormDescribedAt(Place place)
    {
        for (var i = 0; i < Forms.Count; i++)
        {
            if (Forms[i].Form.Start.CompareTo(place) > 0)
            {
                return DescriptionOf(i) is { } description && description.Place.CompareTo(place) <= 0 ? Forms[i] : null;
            }
        }

        return null;
    }
}
