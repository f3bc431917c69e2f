namespace Yuheng.Web.Wording;

/// <summary>The languages of the pages. Documents stay in the language they are written in.</summary>
public enum Language : byte
{
    /// <summary>Chinese, unless another is asked for.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}
