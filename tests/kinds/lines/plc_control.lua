-- Input I0.0 switches a transistor output and a relay output.
depanne.api(1)
return depanne.control {
  plc = "DUT", run = "DUT.running",
  inputs = { { "I0.0", "S1", { fr = "Bouton", en = "Button" } }, { "I0.1", "S8", { fr = "Réserve", en = "Spare" } } },
  outputs = { { "Q0.0", "K1", { fr = "Contacteur", en = "Contactor" } }, { "Q1.0", "H1", { fr = "Voyant", en = "Lamp" } } },
  charts = {
    { "G1", comment = { fr = "Recopie", en = "Copy" },
      steps = {
        { "0", initial = true, x = 0, y = 0 },
        { "1", x = 0, y = 4, actions = { "K1", "H1" } },
      },
      transitions = {
        { from = "0", to = "1", when = "S1" },
        { from = "1", to = "0", when = "/S1" },
      } },
  },
}
