using System.Reflection;

namespace Yuheng.Core.Profiles;

/// <summary>
/// Every parameter that a rule knows. Their values are in <c>rulebook/profiles/</c>, by region and year, each with its source.
/// The parts of this class: this file for what several rules share; one file for each group of checks.
/// </summary>
public static partial class Parameters
{
    /// <summary>What the region is called.</summary>
    public static readonly Parameter<string> RegionName = Parameter.Text("region.name", "地区名称");

    /// <summary>The layouts that belong to the region: a document that has them is checked by this profile.</summary>
    public static readonly Parameter<string[]> RegionLayouts = Parameter.Words("region.layouts", "归属该地区的表式");

    /// <summary>The printed form of each kind of paper in the region: target=shanghai-target-with-cost.</summary>
    public static readonly Parameter<string[]> PaperLayouts = Parameter.Words("papers.layouts", "各类表采用的表式");

    /// <summary>All of them, in the order of their keys.</summary>
    public static IReadOnlyList<Parameter> All => Collected.Value;

    /// <summary>Not before all parts of this class have made theirs.</summary>
    private static readonly Lazy<Parameter[]> Collected = new(Collect);

    private static Parameter[] Collect()
    {
        Parameter[] all =
        [
            .. typeof(Parameters).GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(f => f.GetValue(null)).OfType<Parameter>().OrderBy(p => p.Key, StringComparer.Ordinal),
        ];
        for (var i = 0; i < all.Length; i++)
        {
            all[i].Index = i;
        }

        return all;
    }
}
