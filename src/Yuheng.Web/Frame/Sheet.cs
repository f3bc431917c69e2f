using Microsoft.AspNetCore.Components;
using Yuheng.Web.Wording;

namespace Yuheng.Web.Frame;

/// <summary>What every component of the pages has at hand.</summary>
public abstract class Sheet : ComponentBase
{
    /// <summary>The visit that the page answers.</summary>
    [Inject]
    public required Visit Visit { get; init; }

    /// <summary>The texts in the reader's language.</summary>
    protected Texts T => Visit.Texts;
}
