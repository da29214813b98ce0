-- Numbers set by hand, for what a component reads from elsewhere.
depanne.api(1)
return depanne.kind {
  id = "hand", trade = "electrical",
  name = { fr = "Valeurs données", en = "Given values" },
  flags = {},
  terminals = {},
  signals = { { "a", control = true, initial = 0 }, { "b", control = true, initial = 0 }, { "c", control = true, initial = 0 },
              { "level", control = true, initial = 1 }, { "temperature", control = true, initial = 313.15 } },
}
