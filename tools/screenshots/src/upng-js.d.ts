declare module "upng-js" {
  interface Image {
    readonly width: number;
    readonly height: number;
  }
  const UPNG: {
    decode(buffer: ArrayBuffer): Image;
    toRGBA8(image: Image): ArrayBuffer[];
    /** @param colours size of the palette; 0 keeps every colour */
    encode(frames: ArrayBuffer[], width: number, height: number, colours: number): ArrayBuffer;
  };
  export default UPNG;
}
