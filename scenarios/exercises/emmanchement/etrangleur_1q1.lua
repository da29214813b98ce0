-- Somebody closed the flow control 1Q1: the pusher creeps out and the step times out.
depanne.api(1)

-- Lists of acts are built piece by piece.
local function join(...)
  local all = {}
  local lists = { ... }
  for i = 1, #lists do
    for k = 1, #lists[i] do all[#all + 1] = lists[i][k] end
  end
  return all
end

-- From energy on to ready: reset, acknowledge, initialise.
local restart = {
  { "wait", value = 3 }, { "push", on = "S2", mode = "pressed", value = 0.4 },
  { "push", on = "S7", mode = "pressed", value = 0.4 }, { "wait", value = 1 },
  { "push", on = "S6", mode = "pressed", value = 0.4 }, { "wait", value = 6 },
}
local acceptance = {
  { "run_test", mode = "manual", value = 1 }, { "run_test", mode = "cycle", value = 4 }, { "read_panel" },
}

return depanne.exercise {
  id = "emmanchement/etrangleur_1q1", line = "lines/emmanchement/line.lua",
  title = { fr = "Le poussoir sort trop lentement", en = "The pusher comes out too slowly" },
  task = "diagnose", trade = "pneumatic", level = 2, minutes = 30,
  competences = { "CCP1-C2", "CCP3-C1", "CCP3-C2" },
  presets = { { "1Q1.opening", 10 } },
  arrival = "45 s",
  order = "OT 26-0145",
  operator = {
    name = { fr = "Mme Carpentier, conductrice de ligne", en = "Mrs Carpentier, line operator" },
    says = { fr = "Depuis la prise de poste, défaut E11 à chaque pièce. Le poussoir sort, mais au ralenti. Ceux de la nuit disent qu’elle allait bien.",
             en = "Since the shift began, fault E11 for every part. The pusher does come out, but in slow motion. The night shift says it ran well." },
  },
  questions = {
    { id = "since", person = "operator",
      q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Depuis 6 h, dès la première pièce.", en = "Since 6 o'clock, from the first part." } },
    { id = "return", person = "operator",
      q = { fr = "Et au retour ?", en = "And on the return?" },
      a = { fr = "Au retour il va à sa vitesse normale.", en = "On the return it moves at its normal speed." } },
    { id = "who", person = "night_shift",
      q = { fr = "Qui est intervenu sur le poste 1 cette nuit, et pourquoi ?", en = "Who worked on station 1 last night, and why?" },
      a = { fr = "C’est moi : les corps basculaient trop fort au bord, j’ai refermé la vis du limiteur en fin de poste. Je ne l’ai pas noté.", en = "I did: the bodies tipped too hard over the edge, I closed the screw of the flow control at the end of the shift. I did not write it down." } },
    { id = "pressure", person = "operator",
      q = { fr = "La pression est-elle bonne ?", en = "Is the pressure good?" },
      a = { fr = "Le manomètre est dans le vert.", en = "The gauge is in the green." } },
  },
  history = {
    { date = "2024-09-18", order = "OT 24-0402", ref = "1B1", hours = 0.5,
      finding = { fr = "Poussoir rentré non vu par intermittence", en = "Pusher in not seen at times" },
      action = { fr = "Détecteur 1B1 resserré dans sa rainure", en = "Sensor 1B1 tightened in its groove" } },
    { date = "2024-12-05", order = "OT 24-0561", ref = "0Z1", hours = 0.4,
      finding = { fr = "Eau dans le bol du filtre", en = "Water in the filter bowl" },
      action = { fr = "Bol purgé, cartouche changée", en = "Bowl drained, element replaced" } },
    { date = "2025-03-11", order = "OT 25-0098", ref = "1A", hours = 1.2,
      finding = { fr = "Fuite au joint de tige", en = "Leak at the rod seal" },
      action = { fr = "Vérin 1A remplacé, amortissements réglés", en = "Cylinder 1A replaced, cushions set" } },
    { date = "2025-06-20", order = "OT 25-0243", ref = "1L1", hours = 0.3,
      finding = { fr = "Préventif semestriel", en = "Half-yearly preventive work" },
      action = { fr = "Guidage 1L1 nettoyé et graissé", en = "Guide 1L1 cleaned and greased" } },
    { date = "2025-09-02", order = "OT 25-0337", ref = "K1", hours = 0.5,
      finding = { fr = "Essai annuel des arrêts d’urgence", en = "Yearly test of the emergency stops" },
      action = { fr = "Conforme, deux canaux vus ouverts", en = "Sound, both channels seen open" } },
    { date = "2025-11-14", order = "OT 25-0452", ref = "1B3", hours = 0.3,
      finding = { fr = "Corps au magasin non vu, lentille sale", en = "Body in the magazine not seen, dirty lens" },
      action = { fr = "Lentille de 1B3 nettoyée", en = "Lens of 1B3 cleaned" } },
    { date = "2026-01-21", order = "OT 26-0033", ref = "1Q2", hours = 0.3,
      finding = { fr = "Retour du poussoir jugé lent", en = "Return of the pusher found slow" },
      action = { fr = "1Q2 contrôlé à 50 %, laissé tel quel", en = "1Q2 checked at 50 %, left as it was" } },
    { date = "2026-02-10", order = "OT 26-0070", ref = "1L1", hours = 0.3,
      finding = { fr = "Guidage sec constaté à la ronde", en = "Guide found dry on the round" },
      action = { fr = "Graissé", en = "Greased" } },
  },
  risks = { "pressure", "movement" }, energies = {},
  expectations = {
    root = "1Q1.misadjusted", element = "1Q1", modes = { "misadjusted", "clogged" }, causes = { "setting", "operation" },
    repair = { { "1Q1" } },
    chain = { "1V1", "T9", "1Q1", "T10", "1A", "0S1" },
    minimum_information = { "order", "operator", "panel", "history", "ask:who" },
    symptom = { { mode = "panel", on = "E11" }, { mode = "test", on = "manual", above = 1.1 } },
    proofs = {
      { { mode = "test", on = "manual", above = 1.1 }, { mode = "look", on = "1Q1" },
        { mode = "bar", on = "0S1:P", above = 550000, judged = "normal" } },
    },
    readings = {
      { mode = "bar", on = "1A:A", above = 500000, judged = "normal" },
    },
    settings = { ["1Q1.opening"] = { 45, 55 } },
    tests = { "manual", "cycle" },
    zone = false,
    character = "definitive",
    bad_rows = { "CCP1-C2.K3", "CCP1-C2.K6", "CCP3-C1.K8" },
  },

  reference = join({
    { "read_order" }, { "ask", on = "since" }, { "ask", on = "return" }, { "ask", on = "who" },
    { "read_panel" }, { "look", on = "1A" }, { "read_plc", mode = "steps" }, { "look", on = "0P1" },
    { "open_document", on = "history" }, { "open_document", on = "folio:P1" }, { "open_document", on = "settings" },
    { "open_document", on = "parts" },
    { "declare_risk", on = "pressure", text = "Réglage sans ouvrir de raccord" },
    { "declare_risk", on = "movement", text = "Vis réglée machine arrêtée, mains hors de la course pendant les essais" },
    { "wear", on = "shoes", value = 1 }, { "wear", on = "glasses", value = 1 },
    { "hypothesis", on = "1Q1", mode = "misadjusted", text = "Sortie lente, retour normal : échappement côté tige étranglé" },
    { "hypothesis", on = "0Z2", mode = "clogged", text = "Silencieux de l’échappement 3 colmaté" },
    { "hypothesis", on = "1L1", mode = "seizing", text = "Guidage dur dans les deux sens" },
    { "push", on = "S7", mode = "pressed", value = 0.4 }, { "wait", value = 1 },
    { "push", on = "S6", mode = "pressed", value = 0.4 }, { "wait", value = 3 },
    { "run_test", mode = "manual", value = 1 },
    { "measure", on = "0S1:P", mode = "bar" }, { "judge", mode = "normal", value = -1 },
    { "listen", on = "0Z2" }, { "look", on = "1Q1" }, { "look", on = "1L1" },
    { "reject", on = "1L1", mode = "seizing", cites = { -1 }, text = "Colonne grasse et lisse, retour à vitesse normale" },
    { "confirm", on = "1Q1", mode = "misadjusted", cites = { -3 }, text = "Vis à 10 % au lieu de 50 %, et la nuit confirme l’avoir fermée" },
    { "diagnose", on = "1Q1", mode = "misadjusted", with = "setting", text = "Limiteur 1Q1 refermé par l’équipe de nuit sans être noté" },
    { "query_store", on = "1Q1" },
    { "announce", mode = "stop" },
    { "operate", on = "S5", mode = "position", value = 1 },
    { "adjust", on = "1Q1", mode = "opening", value = 50 },
    { "operate", on = "S5", mode = "position", value = 0 },
    { "announce", mode = "restart" },
  }, restart, acceptance, {
    { "hand_over", mode = "definitive" },
    { "write", on = "symptom", text = "Défaut E11 à chaque pièce, sortie du poussoir en 1,9 s, retour normal." },
    { "write", on = "analysis", text = "Pression normale, retour normal, guidage sain : seul l’échappement côté tige est freiné. Vis de 1Q1 trouvée à 10 % au lieu de 50 %." },
    { "write", on = "element", text = "1Q1, limiteur de débit côté tige" },
    { "write", on = "cause", text = "Réglage modifié par l’équipe de nuit pour calmer le basculement des corps, non consigné." },
    { "write", on = "work_done", text = "Vis de 1Q1 remise à 50 %, contre-écrou serré, essais." },
    { "write", on = "tests", text = "Essai manuel 0,51 s, quatre cycles automatiques conformes." },
    { "write", on = "character", text = "Définitif" },
    { "write", on = "follow_up", text = "Rappel à l’équipe de nuit : tout réglage se note ; étudier un amortissement au bord de table." },
    { "sign_report" },
  }),

  bad = {
    { "read_order" },
    { "adjust", on = "0Z1", mode = "pressure", value = 8 },
    { "adjust", on = "1Q2", mode = "opening", value = 90 },
    { "hand_over", mode = "definitive" },
    { "write", on = "symptom", text = "Poussoir lent." },
    { "write", on = "analysis", text = "Vérin trop faible." },
    { "write", on = "element", text = "1A" },
    { "write", on = "cause", text = "Usure normale" },
    { "write", on = "work_done", text = "Vérin remplacé, pression montée à 8 bar." },
    { "write", on = "parts", text = "V-25-100-A" },
    { "write", on = "tests", text = "Vérin essayé en automatique." },
    { "write", on = "character", text = "Définitif" },
    { "sign_report" },
  },
}
