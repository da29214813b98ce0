-- Worm gearbox: 25:1, a bronze wheel that wears into its oil; nearly self-locking.
depanne.api(1)
local shared = depanne.include "kinds/mechanical/shared/gearbox.lua"
return depanne.kind(shared.kind {
  id = "gearbox_worm", name = { fr = "Réducteur à roue et vis sans fin", en = "Worm gearbox" },
  ratio = 25, efficiency = 0.72, efficiency_dry = 0.6, efficiency_wrong_oil = 0.65, stiffness = 5000, backlash = "2 deg", worn_backlash = "6 deg",
  worn_name = { fr = "Roue bronze usée", en = "Bronze wheel worn" }, tooth_torque = "300 Nm", broken_torque = "4 Nm", break_at = 290, wrong_ratio = 19,
  heat_capacity = "3000 J/K", plate = "i = %g, VG220 0,3 l, eta 0,72", article = "RED-V25", price = 185,
  spares = {
    { article = "RED-V25", same = true, price = 185, stock = 1, name = { fr = "Réducteur vis i = 25", en = "Worm gearbox i = 25" } },
    { article = "RED-V25-S", equivalent = true, price = 210, stock = 1, set = { efficiency = 0.74 },
      name = { fr = "Réducteur vis i = 25, huile synthétique", en = "Worm gearbox i = 25, synthetic oil" } },
    { article = "RED-V19", wrong = true, price = 180, stock = 1, set = { ratio = 19 },
      name = { fr = "Réducteur vis i = 19", en = "Worm gearbox i = 19" }, remark = { fr = "Même bride, autre vitesse", en = "Same flange, another speed" } },
  },
})
