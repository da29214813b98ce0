-- Plain guide of a slide.
depanne.api(1)
return depanne.kind {
  id = "guide", trade = "mechanical",
  name = { fr = "Guidage lisse", en = "Plain guide" },
  flags = { "removable" },
  terminals = { { "carriage", "translation" } },
  parameters = {
    friction = { unit = "N", default = "4 N", min = 0, max = 1e4 },
    stiction = { unit = "1", default = 1, min = 1, max = 5 }, -- sticking over sliding; grease keeps it at 1
    viscous = { unit = "N.s/m", default = "0 N.s/m", min = 0, max = 1e5 },
  },
  plate = function(p) return "Bagues bronze D16, graisse tous les 6 mois" end,
  laws = function(p)
    return {
      { "friction", nodes = { "carriage" }, coulomb = p.friction,
        stiction_ratio = p.stiction, viscous = p.viscous },
    }
  end,
  faults = {
    seizing = { name = { fr = "Guidage grippé", en = "Guide seizing" }, set = { friction = "270 N" } },
    worn = { name = { fr = "Guidage sec", en = "Dry guide" }, set = { friction = "120 N" } },
  },
  replace_duration = "40 min",
}
