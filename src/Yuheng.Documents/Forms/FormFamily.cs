namespace Yuheng.Documents.Forms;

/// <summary>Which family of layouts a form belongs to; told by what it has, since titles mislead.</summary>
/// <param name="Layout">The id of the official layout.</param>
/// <param name="AmountUnit">The unit that the family uses where a form prints none.</param>
internal sealed record FormFamily(string Layout, string AmountUnit)
{
    private static readonly FormFamily ShanghaiDistrict = new("shanghai-district-target", "元");
    private static readonly FormFamily ShanghaiWithCost = new("shanghai-target-with-cost", "元");
    private static readonly FormFamily ShanghaiTownship = new("shanghai-township-target", "万元");
    private static readonly FormFamily Hebei = new("hebei-project-target", "万元");
    private static readonly FormFamily ShanghaiEvaluation = new("shanghai-self-evaluation", "万元");
    private static readonly FormFamily NationalEvaluation = new("national-self-evaluation", "万元");

    /// <summary>The family of a form, from its columns, boxes and blocks.</summary>
    public static FormFamily Recognise(bool evaluation, bool definitions, HeadReader head, IndicatorsReader indicators, FundsReader funds, string? title)
    {
        if (evaluation)
        {
            return funds.HasInitial && (title is null || title.Contains("财政", StringComparison.Ordinal)) ? ShanghaiEvaluation : NationalEvaluation;
        }

        return definitions ? Hebei
            : head.HasBoxes || indicators.HasNumbers ? ShanghaiTownship
            : head.HasNature || indicators.HasCostLevel ? ShanghaiWithCost
            : ShanghaiDistrict;
    }
}
