namespace Yuheng.Core.Checks.Disclosure;

/// <summary>The checks of a disclosed budget's prose (DS), in the order of their codes.</summary>
internal static class ProseChecks
{
    /// <summary>The checks.</summary>
    public static (string Code, DocumentCheck Run)[] All { get; } =
    [
        ("DS-02", ProseWording.TemplateRests),
        ("DS-04", ProseWording.UnitsAndYears),
        ("DS-05", ProseAmounts.AgainstTables),
        ("DS-06", ProseRepeats.SameThingTwice),
        ("DS-08", ProseChanges.Recomputed),
        ("DS-09", ProseReasons.Explained),
        ("DS-10", ProseWording.InTime),
        ("DS-11", ProjectTexts.AgainstForms),
        ("DS-13", BodyNames.Names),
        ("DS-15", ProjectTexts.TargetsDisclosed),
    ];
}
