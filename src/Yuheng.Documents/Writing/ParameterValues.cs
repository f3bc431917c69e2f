using Yuheng.Core.Profiles;

namespace Yuheng.Documents.Writing;

/// <summary>What a parameter is, region by region.</summary>
public static class ParameterValues
{
    /// <summary>The newest value of the whole country, then those of the regions where it is another.</summary>
    public static IEnumerable<(Profile Profile, string Text, string Source)> Of(Parameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        string? national = null;
        foreach (var region in RegionProfiles.Shipped.Regions)
        {
            var profile = RegionProfiles.Shipped.Find(region, null)!;
            var text = profile.TextOf(parameter);
            if (text != national)
            {
                yield return (profile, text, profile.SourceOf(parameter));
            }

            national ??= text;
        }
    }
}
