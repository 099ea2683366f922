import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

/** The one accent: a deep red for what the organisation does. Shade 8 carries white text at 7.6:1. */
const accent: MantineColorsTuple = [
  "#fdf1f1",
  "#f8dfdf",
  "#efbcbc",
  "#e59696",
  "#da7272",
  "#cf5256",
  "#bf353a",
  "#ab2127",
  "#97161c",
  "#7d0f14",
];

const fontFamily = '"Be Vietnam Pro", system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';

export const theme = createTheme({
  primaryColor: "accent",
  primaryShade: { light: 8, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  colors: { accent },
  fontFamily,
  headings: { fontFamily, fontWeight: "600" },
  // Room for stacked marks: Ế, Ữ, Ợ, ẵ.
  lineHeights: { xs: "1.45", sm: "1.5", md: "1.55", lg: "1.6", xl: "1.6" },
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: "sm" } },
    Badge: { defaultProps: { variant: "light" }, styles: { label: { textTransform: "none" } } },
    Modal: { defaultProps: { centered: true } },
    Tooltip: { defaultProps: { openDelay: 300 } },
    Anchor: { defaultProps: { underline: "always" } },
  },
});

/** The kit's dimmed and placeholder greys are too faint (3.3:1 and 2.1:1); these hold 4.5:1 and more. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-body": "#fcfcfb",
    "--mantine-color-text": "#1c1d1f",
    "--mantine-color-dimmed": "#54585f",
    "--mantine-color-placeholder": "#686d75",
    "--mantine-color-anchor": "#1257a8",
    "--mantine-color-error": "#b3261e",
    "--mantine-color-default-border": "#8b9098",
    "--nk-surface": "#ffffff",
    "--nk-line": "#dfe1e4",
    "--nk-hover": "#f1f2f3",
    "--nk-selected": "#fdf1f1",
    "--nk-accent": "#97161c",
    "--nk-past": "#fff4d6",
    "--nk-past-text": "#5e4300",
    "--nk-late": "#b3261e",
    "--nk-late-ground": "#fdecea",
    "--nk-soon": "#7a4a00",
    "--nk-soon-ground": "#fff3dc",
    "--nk-good": "#1c6b3a",
    "--nk-good-ground": "#e7f5ec",
    "--nk-still": "#54585f",
    "--nk-still-ground": "#f0f1f2",
    "--nk-mark": "#ffe9a8",
  },
  dark: {
    "--mantine-color-body": "#17181a",
    "--mantine-color-text": "#e6e7e9",
    "--mantine-color-dimmed": "#a9aeb6",
    "--mantine-color-placeholder": "#979ca5",
    "--mantine-color-anchor": "#8ab8f2",
    "--mantine-color-error": "#ff9a91",
    "--mantine-color-default-border": "#6d737c",
    "--nk-surface": "#1f2124",
    "--nk-line": "#35383d",
    "--nk-hover": "#282b2f",
    "--nk-selected": "#3a2123",
    "--nk-accent": "#ef9a9a",
    "--nk-past": "#453200",
    "--nk-past-text": "#ffe3a3",
    "--nk-late": "#ff9a91",
    "--nk-late-ground": "#432220",
    "--nk-soon": "#ffc670",
    "--nk-soon-ground": "#3d2d10",
    "--nk-good": "#85d6a4",
    "--nk-good-ground": "#173524",
    "--nk-still": "#a9aeb6",
    "--nk-still-ground": "#2a2d31",
    "--nk-mark": "#5c4a10",
  },
});
