using Yuheng.Core.Profiles;

namespace Yuheng.Core.Tests.Profiles;

/// <summary>The parameters are data that others write: an unknown key or a wrong type stops the start with file and line.</summary>
public class RegionProfilesTests
{
    [Fact]
    public void A_region_has_its_own_values_and_for_the_rest_those_of_the_country()
    {
        var profiles = Profiles(("PT-10.most", "2020", "12"));

        Assert.Equal(12, profiles.Find("sichuan", 2024)!.Of(Parameters.MostIndicators));
        Assert.Equal(15, profiles.Find("national", 2024)!.Of(Parameters.MostIndicators));
        Assert.Equal(4, profiles.Find("sichuan", 2024)!.Of(Parameters.FewestIndicators));
        Assert.Equal("样本", profiles.Find("sichuan", 2024)!.SourceOf(Parameters.MostIndicators));
        Assert.Null(profiles.Find("atlantis", 2024));
    }

    [Theory]
    [InlineData(2019, 15)]
    [InlineData(2020, 12)]
    [InlineData(2022, 12)]
    [InlineData(2023, 10)]
    public void The_value_of_the_latest_year_that_has_come_goes(int year, int most)
    {
        var profiles = Profiles(("PT-10.most", "2023", "10"), ("PT-10.most", "2020", "12"));

        Assert.Equal(most, profiles.Find("sichuan", year)!.Of(Parameters.MostIndicators));
    }

    [Fact]
    public void Where_the_year_is_not_known_the_newest_value_goes() =>
        Assert.Equal(10, Profiles(("PT-10.most", "2020", "12"), ("PT-10.most", "2023", "10")).Find("sichuan", null)!.Of(Parameters.MostIndicators));

    [Theory]
    [InlineData("PT-10.mst", "2020", "12", "样本", "unknown key 'PT-10.mst'")]
    [InlineData("PT-10.most", "2020", "a dozen", "样本", "PT-10.most: 'a dozen' is not Int32")]
    [InlineData("PT-10.most", "2020", "12.5", "样本", "PT-10.most: '12.5' is not Int32")]
    [InlineData("PT-10.most", "2020", "-1", "样本", "PT-10.most: '-1' is not Int32")]
    [InlineData("PT-10.most", "2020", "99999999999", "样本", "PT-10.most: '99999999999' is not Int32")]
    [InlineData("PT-10.most", "last", "12", "样本", "PT-10.most: 'last' is no year")]
    [InlineData("PT-10.most", "", "12", "样本", "PT-10.most: '' is no year")]
    [InlineData("PT-10.most", "2020", "12", "", "PT-10.most: no source")]
    [InlineData("region.name", "2020", "", "样本", "region.name: '' is not String")]
    [InlineData("region.layouts", "2020", "one  two", "样本", "region.layouts: 'one  two' is not String[]")]
    public void An_unknown_key_or_a_wrong_type_stops_the_start_with_file_and_line(string key, string from, string value, string source, string why)
    {
        var stopped = Assert.Throws<InvalidDataException>(() => Profiles([("PT-10.fewest", "2020", "3", "样本"), (key, from, value, source)]));

        Assert.Equal($"rulebook/profiles/sichuan.tsv:8: {why}", stopped.Message);
    }

    [Fact]
    public void A_second_value_from_the_same_year_stops_the_start()
    {
        var stopped = Assert.Throws<InvalidDataException>(() => Profiles(("PT-10.most", "2020", "12"), ("PT-10.most", "2020", "13")));

        Assert.Equal("rulebook/profiles/sichuan.tsv:8: PT-10.most: a second value from 2020", stopped.Message);
    }

    [Fact]
    public void A_hole_in_the_profile_of_the_country_stops_the_start()
    {
        var files = new Dictionary<string, IEnumerable<(int, string[])>> { [RegionProfiles.National] = National().Where(r => r.Cells[0] != "PT-10.most") };

        var stopped = Assert.Throws<InvalidDataException>(() => new RegionProfiles(files));

        Assert.Equal("rulebook/profiles/national.tsv: no value for PT-10.most", stopped.Message);
    }

    [Fact]
    public void A_region_without_a_name_stops_the_start()
    {
        var files = new Dictionary<string, IEnumerable<(int, string[])>> { [RegionProfiles.National] = National(), ["sichuan"] = [(1, ["PT-10.most", "2020", "12", "样本"])] };

        Assert.Equal("rulebook/profiles/sichuan.tsv: no value for region.name", Assert.Throws<InvalidDataException>(() => new RegionProfiles(files)).Message);
    }

    [Fact]
    public void A_layout_belongs_to_one_region_and_a_region_without_layouts_takes_none()
    {
        var stopped = Assert.Throws<InvalidDataException>(() => Profiles(("region.layouts", "2015", "national-self-evaluation")));

        Assert.Equal("rulebook/profiles/sichuan.tsv: region.layouts: 'national-self-evaluation' belongs to national already", stopped.Message);
        Assert.Equal("national", Profiles(("PT-10.most", "2020", "12")).ForLayout("national-self-evaluation", 2024).Region);
        Assert.Equal("sichuan", Profiles(("region.layouts", "2015", "sichuan-form")).ForLayout("sichuan-form", 2024).Region);
    }

    [Fact]
    public void A_row_with_too_few_cells_stops_the_start() =>
        Assert.Contains("rulebook/checks.tsv:", Assert.Throws<InvalidDataException>(() => Rulebook.Rows("checks.tsv", 9).ToList()).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("0.05", true)]
    [InlineData("-3", true)]
    [InlineData("1,000", false)]
    [InlineData("5%", false)]
    [InlineData("", false)]
    public void A_number_is_digits_with_a_point(string text, bool isNumber) => Assert.Equal(isNumber, Parameter.Number("x", "x").Read(text) is decimal);

    [Theory]
    [InlineData("是", true)]
    [InlineData("否", false)]
    [InlineData("true", null)]
    [InlineData("", null)]
    public void A_flag_is_yes_or_no_in_chinese(string text, bool? flag) => Assert.Equal(flag, Parameter.Flag("x", "x").Read(text));

    [Fact]
    public void A_dash_is_the_empty_list_and_nothing_is_no_list()
    {
        Assert.Equal([], Assert.IsType<string[]>(Parameter.Words("x", "x").Read("—")));
        Assert.Null(Parameter.Words("x", "x").Read(""));
    }

    [Fact]
    public void Every_region_that_the_program_carries_can_be_had_for_every_year() =>
        Assert.All(RegionProfiles.Shipped.Regions, region => Assert.All([2015, 2024, (int?)null], year => Assert.NotEmpty(RegionProfiles.Shipped.Find(region, year)!.Name)));

    private static RegionProfiles Profiles(params (string Key, string From, string Value)[] rows) => Profiles([.. rows.Select(r => (r.Key, r.From, r.Value, "样本"))]);

    /// <summary>The profile of the country as it is, and a region with these rows, the first of them in line 7.</summary>
    private static RegionProfiles Profiles((string Key, string From, string Value, string Source)[] rows) => new(new Dictionary<string, IEnumerable<(int, string[])>>
    {
        [RegionProfiles.National] = National(),
        ["sichuan"] = rows.Select((r, i) => (i + 7, new[] { r.Key, r.From, r.Value, r.Source })).Prepend((3, ["region.name", "2000", "四川", "样本"])),
    });

    private static IEnumerable<(int Line, string[] Cells)> National() => Rulebook.Rows("profiles/national.tsv", 4);
}
